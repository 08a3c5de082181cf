using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assistant.Teams;

/// <summary>Reads texts from JSON of others, in which nothing can be relied on.</summary>
public static class JsonText
{
    /// <summary>The text under that name; null where the element is no object, has no such text, or the text is broken Unicode.</summary>
    public static string? TextOf(this JsonElement element, string name) => element.Property(name) is { } value ? value.Read() : null;

    /// <summary>What stands under that name; null where the element is no object or has nothing of the name.</summary>
    public static JsonElement? Property(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name before it holds half a surrogate pair.
            return null;
        }
    }

    /// <summary>The element as a record; null where it has another shape.</summary>
    public static T? As<T>(this JsonElement value, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return value.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text that the element is, with its letters in their order; null where it is none, or broken Unicode.</summary>
    public static string? Read(this JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? LetterOrder.Of(value.GetString()!) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
