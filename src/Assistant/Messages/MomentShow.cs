using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Teams.Cards;

namespace Assistant.Messages;

/// <summary>Shows a moment's card anew in its place. What it cites beside what it cited before is recorded with the answer that it began as.</summary>
public sealed class MomentShow(AnswerRecords records, AssistantHost assistant)
{
    public AdaptiveCard Card(Turn turn, MomentSheet sheet, IReadOnlyList<CardElement>? remind = null)
    {
        // The card carries the reference, so what somebody made up there is held against what this chat received.
        var links = AnswerReference.Parse(sheet.Reference) is { } reference && records.Find(reference, turn.Activity.Conversation!.Id) is { } record
            ? new AnswerLinks(reference, turn.Version.Sources, record.Citations)
            : null;
        var card = MomentCard.Of(links is null ? sheet with { Reference = null } : sheet, turn.Version.Knowledge, assistant.Site, remind: remind, links: links);
        if (links is not null) records.Extend(links, turn.Version.Sources);
        return card;
    }
}
