using System.Text;
using System.Text.Json;

namespace Assistant.Models.Writing;

/// <summary>
/// Reads sentences out of a reply while it arrives: each smallest <c>{…}</c> that is JSON with a text and numbers is one. What stands
/// around them, a list, a fence, words, half of one at the end, is nothing.
/// </summary>
public sealed class DraftReader
{
    // A sentence is a few hundred characters; what never ends is dropped.
    private const int LongestObject = 4_000;

    private readonly StringBuilder _open = new();
    private bool _isInside, _isText, _isEscaped;

    /// <summary>The sentences that end within the next piece of the reply.</summary>
    public IReadOnlyList<DraftSentence> Read(string piece)
    {
        var sentences = new List<DraftSentence>();
        foreach (var character in piece)
        {
            // A second brace opens a smaller one: what held it was the list around the sentences.
            if (!_isText && character == '{')
            {
                _open.Clear();
                _isInside = true;
            }
            if (!_isInside) continue;
            _open.Append(character);
            if (_open.Length > LongestObject) Leave();
            else if (_isEscaped) _isEscaped = false;
            else if (_isText && character == '\\') _isEscaped = true;
            else if (character == '"') _isText = !_isText;
            else if (!_isText && character == '}')
            {
                if (Sentence(_open.ToString()) is { } sentence) sentences.Add(sentence);
                Leave();
            }
        }
        return sentences;
    }

    private void Leave()
    {
        _open.Clear();
        (_isInside, _isText, _isEscaped) = (false, false, false);
    }

    private static DraftSentence? Sentence(string json)
    {
        try
        {
            using var read = JsonDocument.Parse(json);
            return read.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
                && read.RootElement.TryGetProperty("passages", out var passages) && passages.ValueKind == JsonValueKind.Array
                ? new DraftSentence(text.GetString()!, [.. passages.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Number && p.TryGetInt32(out _)).Select(p => p.GetInt32())])
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
