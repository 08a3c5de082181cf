using System.Globalization;
using Assistant.Answers;
using Assistant.Corpus;
using Assistant.Knowledge;

namespace Assistant.Sources;

/// <summary>What a source is, in words for readers.</summary>
public static class SourceFacts
{
    private const int VersionLength = 12;

    public static string Authority(InterfaceWords words, Authority authority) => words[$"sources.{AnswerJson.Name(authority)}"];

    public static string Binding(InterfaceWords words, Authority authority) => words[$"sources.{AnswerJson.Name(authority)}-binding"];

    /// <summary>The day, month or year in full; the catalogue writes them as 2021, 2021-09 and 2021-09-14.</summary>
    public static string Published(InterfaceWords words, Source source) => source.Published.Length switch
    {
        _ when source.Published is "undated" => words["sources.undated"],
        7 => DateOnly.ParseExact(source.Published, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        10 => Date(DateOnly.ParseExact(source.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => source.Published,
    };

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first characters of the hash of the held file.</summary>
    public static string? Version(Source source) => Short(source.Sha256);

    /// <summary>The first characters of a hash.</summary>
    public static string? Short(string? hash) => hash?[..Math.Min(VersionLength, hash.Length)];
}
