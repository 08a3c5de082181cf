using System.Globalization;

namespace Assistant.Answers.Records;

/// <summary>
/// What an answer cited: the words, and where they stood in which version of the source. Of a held document <c>text[Start..End]</c>; of a
/// page that we have read the <see cref="Saying"/>, which is in our own words.
/// </summary>
public sealed record RecordedCitation
{
    public required int Number { get; init; }
    public required string Source { get; init; }

    /// <summary>The hash of the source's words when the answer was given.</summary>
    public required string Version { get; init; }
    public string Section { get; init; } = "";
    public int Start { get; init; }
    public int End { get; init; }
    public string? Saying { get; init; }
    public required string Words { get; init; }

    public bool Held => Saying is null;

    /// <summary>Where the words stand on the source's page, as long as the source is the version that was cited.</summary>
    public string Url => Held ? string.Create(CultureInfo.InvariantCulture, $"/sources/{Source}?at={Start}-{End}") : $"/sources/{Source}#{Saying}";

    public static RecordedCitation Of(Citation citation, int number, SourceVersions versions) => new()
    {
        Number = number,
        Source = citation.Source.Id,
        Version = versions[citation.Source].Version,
        Section = citation.Section,
        Start = citation.Start,
        End = citation.End,
        Saying = citation.Saying,
        Words = citation.Quote ?? citation.Passage,
    };
}
