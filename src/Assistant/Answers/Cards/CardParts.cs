using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Answers.Cards;

/// <summary>What several cards are made of.</summary>
internal static class CardParts
{
    /// <summary>A card that may have arrived before says so.</summary>
    public static AdaptiveCard Repeated(AdaptiveCard card, Knowledge.InterfaceWords words) =>
        card with { Body = [new TextBlock(words["answer.repeat"]) { IsSubtle = true }, .. card.Body] };

    /// <summary>A fixed reply, line by line; the first says what it is about.</summary>
    public static IEnumerable<CardElement> Lines(string? reply) =>
        (reply ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, i) => new TextBlock(line) { Weight = i == 0 ? "bolder" : null });

    /// <summary>What is dated in the words above; nothing where nothing is.</summary>
    public static IEnumerable<CardElement> Notices(Citation citation) => citation.Notices.Count == 0 ? [] :
        [new Container([.. citation.Notices.Select(n => new TextBlock(Markdown.Escape(n)))]) { Style = "warning" }];
}
