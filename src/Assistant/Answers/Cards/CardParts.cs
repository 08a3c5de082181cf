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

    [GeneratedRegex(@"(?<=\d) (?=\d)")]
    private static partial Regex BetweenDigits();
}
