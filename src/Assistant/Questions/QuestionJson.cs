using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Questions;

/// <summary>A question as it is sealed.</summary>
internal static class QuestionText
{
    public static string Of(AskedQuestion question) => JsonSerializer.Serialize(question, QuestionJson.Default.AskedQuestion);

    /// <summary>The question, or null where it is none.</summary>
    public static AskedQuestion? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, QuestionJson.Default.AskedQuestion);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AskedQuestion))]
internal sealed partial class QuestionJson : JsonSerializerContext;
