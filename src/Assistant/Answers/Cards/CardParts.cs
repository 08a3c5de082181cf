using System.Text.RegularExpressions;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers.Cards;

/// <summary>What several cards are made of.</summary>
internal static partial class CardParts
{
    /// <summary>The line with its telephone numbers kept together: one that is broken in two is hard to ring.</summary>
    public static string Unbroken(string line) => BetweenDigits().Replace(line, "\u00A0");

    /// <summary>A card that may have arrived before says so.</summary>
    public static AdaptiveCard Repeated(AdaptiveCard card, Knowledge.InterfaceWords words) =>
        card with { Body = [new TextBlock(words["answer.repeat"]) { IsSubtle = true }, .. card.Body] };

    /// <summary>A fixed reply, line by line; the first says what it is about.</summary>
    public static IEnumerable<CardElement> Lines(string? reply) =>
        (reply ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new TextBlock(Unbroken(line)) { Weight = i == 0 ? "bolder" : null });

    /// <summary>What is dated in the words above; nothing where nothing is.</summary>
    public static IEnumerable<CardElement> Notices(Citation citation) => citation.Notices.Count == 0 ? [] :
        [new Container([.. citation.Notices.Select(n => new TextBlock(Markdown.Escape(n)))]) { Style = "warning" }];

    /// <summary>What was noted, or could not be done.</summary>
    public static IEnumerable<CardElement> Notice(string? notice) =>
        notice is null ? [] : [new Container([new TextBlock(Markdown.Escape(notice)) { Weight = "bolder" }]) { Id = "notice", Style = "emphasis" }];

    /// <summary>The lines that there are, one below the other: a card in plain words.</summary>
    public static string Plain(IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());

    /// <summary>By what name the answer is found again; nothing where it has none.</summary>
    public static IEnumerable<CardElement> Named(string? reference) => reference is null ? [] : [new TextBlock(reference) { IsSubtle = true, Size = "small", Spacing = "medium" }];

    public static TextBlock Heading(string text) => new(text) { Size = "large", Weight = "bolder", Style = "heading" };

    public static TextBlock Title(string text) => new(text) { Size = "default", Weight = "bolder", Style = "heading", Spacing = "medium", Separator = true };

    /// <summary>An option's letter, by which it can be answered in words.</summary>
    public static string Letter(int at) => $"{(char)('a' + at)}.";

    [GeneratedRegex(@"(?<=\d) (?=\d)")]
    private static partial Regex BetweenDigits();
}
