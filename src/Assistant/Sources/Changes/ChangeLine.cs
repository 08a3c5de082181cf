using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assistant.Sources.Changes;

/// <summary>
/// A line of the journal: the SHA-256 of the JSON that follows it after a space, and in the JSON the hash of the line before. So
/// anybody can check it with <c>sha256sum</c>.
/// </summary>
internal static class ChangeLine
{
    /// <summary>What the first line names as the one before it.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (Change Change, string Line) Write(Intended what, int number, DateTimeOffset at, string previous)
    {
        var json = JsonSerializer.Serialize(new Stored(number, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Name(what.Kind), what.Subject, what.By, what.Why,
            new SortedDictionary<string, string>(what.Fields.ToDictionary(), StringComparer.Ordinal), previous), Json);
        var hash = HashOf(json);
        return (Read($"{hash} {json}", previous, number)!, $"{hash} {json}");
    }

    /// <summary>The change; null where the line is not what was written, or does not follow the line before.</summary>
    public static Change? Read(string line, string previous, int number)
    {
        if (line.Split(' ', 2) is not [var hash, var json] || HashOf(json) != hash || Parse(json) is not { } stored) return null;
        if (stored.Previous != previous || stored.Number != number || KindOf(stored.Kind) is not { } kind) return null;
        if (!DateTimeOffset.TryParseExact(stored.At, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return new Change(number, at, new Intended(kind, stored.Subject, stored.By, stored.Why) { Fields = stored.Fields }, hash);
    }

    public static string Name(ChangeKind kind) => kind is ChangeKind.NoteEnded ? "note-ended" : kind.ToString().ToLowerInvariant();

    private static ChangeKind? KindOf(string name) => Enum.GetValues<ChangeKind>().Select(k => (ChangeKind?)k).FirstOrDefault(k => Name(k!.Value) == name);

    private static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static Stored? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Stored>(json, Json) is { Fields: not null, Kind: not null, Subject: not null, By: not null, Why: not null } stored ? stored : null;
        }
        // The second is half a surrogate pair.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record Stored(int Number, string At, string Kind, string Subject, string By, string Why, SortedDictionary<string, string> Fields, string Previous);
}
