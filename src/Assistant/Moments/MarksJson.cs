using System.Text.Json;
using System.Text.Json.Serialization;
using Written = System.Collections.Generic.Dictionary<string, System.Collections.Generic.Dictionary<string, System.Collections.Generic.List<string>>>;

namespace Assistant.Moments;

/// <summary>
/// What became of each action, written short: the actions of a moment below their state, <c>{"done":{"arrest":["safe-adult"]}}</c>. Every
/// button of a card carries it, and a channel takes no card above a size.
/// </summary>
internal sealed class MarksJson : JsonConverter<IReadOnlyDictionary<string, string>>
{
    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var marks = new Dictionary<string, string>();
        foreach (var (state, moments) in JsonSerializer.Deserialize(ref reader, MomentJson.Default.Marks) ?? [])
            foreach (var (moment, actions) in moments ?? [])
                foreach (var action in actions ?? []) marks[$"{moment}.{action}"] = state;
        return marks;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
    {
        var written = new Written();
        foreach (var (key, state) in value)
        {
            var at = key.IndexOf('.', StringComparison.Ordinal);
            var (moment, action) = (key[..at], key[(at + 1)..]);
            if (!written.TryGetValue(state, out var moments)) written[state] = moments = [];
            if (!moments.TryGetValue(moment, out var actions)) moments[moment] = actions = [];
            actions.Add(action);
        }
        JsonSerializer.Serialize(writer, written, MomentJson.Default.Marks);
    }
}
