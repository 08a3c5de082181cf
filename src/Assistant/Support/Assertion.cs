using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>One sentence, with everything in it that can be held against other words.</summary>
internal sealed partial record Assertion
{
    public required string Text { get; init; }

    /// <summary>The text without what it quotes: the quoted words are somebody else's.</summary>
    public required string Unquoted { get; init; }
    public required IReadOnlyList<QuotedWords> Quotations { get; init; }

    /// <summary>It opens with a "this" or "it" that speaks of the sentence before.</summary>
    public bool LooksBack => Back().IsMatch(Text);
    public required IReadOnlyList<string> Telephones { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }
    public required IReadOnlyList<LawReference> Laws { get; init; }
    public required IReadOnlyList<DateMention> Dates { get; init; }
    public required IReadOnlyList<Quantity> Quantities { get; init; }
    public required IReadOnlyList<NameMention> Names { get; init; }
    public required IReadOnlyList<ContentWord> Words { get; init; }
    public required IReadOnlyList<Clause> Clauses { get; init; }

    public bool Negated => Clauses.Any(c => c.Negated);

    public IEnumerable<Denial> Denials => Clauses.SelectMany(c => c.Denials);

    /// <summary>"This is not the case", "that is not so".</summary>
    public bool DeniesWhatWentBefore => BackDenied().IsMatch(Text);

    [GeneratedRegex(@"^(?:This|That|It|These|They)\s(?:is|was|are|were|has|have)(?:n't|\snot|\snever)\s(?:been\s)?(?:the case|so|true|right|correct)\b")]
    private static partial Regex BackDenied();

    [GeneratedRegex("^(?:This|That|These|Those|It|Its|They|Their|Such)\\b")]
    private static partial Regex Back();
}

/// <summary>Words in quotation marks. <see cref="Spoken"/>: the reader is told to say or write them.</summary>
internal sealed record QuotedWords(string Words, bool Spoken);

internal sealed partial class AssertionReader(ContentWords content)
{
    public IReadOnlyList<Assertion> Read(string text) => [.. Split(Plain(text)).Select(ReadSentence)];

    /// <summary>Single spaces, straight apostrophes, no footnote marks.</summary>
    public static string Plain(string text) =>
        WhiteSpace().Replace(FootnoteMark().Replace(text, ""), " ").Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Trim();

    public static IEnumerable<string> Split(string plain) => Border().Split(plain).Where(s => s.Length > 0);

    private Assertion ReadSentence(string sentence)
    {
        var reading = new Reading(sentence);
        var telephones = Support.Telephones.Take(reading);
        var addresses = Support.Addresses.Take(reading);
        var dates = Support.Dates.Take(reading);
        var words = content.In(reading.Left);
        var laws = Support.Laws.Take(reading);
        var names = Support.Names.In(reading.Left);
        var quantities = Support.Quantities.Take(reading);
        var unquoted = Quoted().Replace(sentence, "${speech} ");
        return new Assertion
        {
            Text = sentence,
            Unquoted = unquoted,
            Quotations = [.. Quoted().Matches(sentence).Select(m => new QuotedWords(m.Groups["words"].Value, m.Groups["speech"].Success))],
            Telephones = telephones,
            Addresses = addresses,
            Laws = laws,
            Dates = dates,
            Quantities = quantities,
            Names = names,
            Words = words,
            Clauses = Support.Clauses.In(unquoted, content),
        };
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\{[\d,]+\}")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"(?<=[.!?][""')]*)(?<!(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|No|vs|v|e\.g|i\.e|etc|para|ss?|sect?|sch|art|cl|reg)\.)\s(?=[""'(]*[A-Z0-9])")]
    private static partial Regex Border();

    [GeneratedRegex(@"(?<speech>\b(?:say|ask|write):?\s)?""(?<words>[^""]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();
}
