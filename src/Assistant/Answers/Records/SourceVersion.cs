using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Corpus;

namespace Assistant.Answers.Records;

/// <summary>The words of a source as they were at one time, under the hash of them: the text of a document that is held, or what was read on a page.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Version">The SHA-256 of the words.</param>
/// <param name="Words">The text; of a page the sayings as JSON.</param>
public sealed record SourceVersion(string Source, string Version, string Words)
{
    private const int ShownLength = 12;

    // Written in one way, so that the same sayings always have the same hash.
    private static readonly JsonSerializerOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SourceVersion Of(Document document) => Of(document.Source.Id, document.Text);

    public static SourceVersion OfPage(Source source) =>
        Of(source.Id, JsonSerializer.Serialize(source.Says.Select(s => new Dictionary<string, string> { ["id"] = s.Id, ["text"] = s.Text }), Canonical));

    /// <summary>What was read on the page under that id; null where nothing was, or where the words are those of a document.</summary>
    public string? Saying(string id)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Dictionary<string, string>>>(Words)?.Find(s => s.GetValueOrDefault("id") == id)?.GetValueOrDefault("text");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A version as readers see it: the first characters of its hash.</summary>
    public static string Short(string version) => version[..Math.Min(ShownLength, version.Length)];

    private static SourceVersion Of(string source, string words) => new(source, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words))), words);
}
