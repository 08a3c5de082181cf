using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Knowledge;
using Assistant.Teams;

namespace Assistant.Moments.Reminders.Cards;

/// <summary>The messages that the assistant sends of its own accord.</summary>
public sealed class ReminderCards(KnowledgeBase knowledge, SiteOptions site, DateTimeOffset now)
{
    private readonly ReminderCard _card = new(new ReminderWords(knowledge, now), site);

    public Activity Due(KeptMoment kept, Deadline deadline, bool isRepeat) => Message(_card.Of(kept, ReminderSlip.Of(kept, deadline)), isRepeat);

    /// <summary>For who is told because the owner could not be reached.</summary>
    public Activity Instead(KeptMoment kept, Deadline deadline, string code, bool isRepeat) => Message(_card.Instead(kept, ReminderSlip.Of(kept, deadline), code), isRepeat);

    private Activity Message(Assistant.Teams.Cards.AdaptiveCard card, bool isRepeat) => (isRepeat ? CardParts.Repeated(card, knowledge.Words) : card).ToMessage();
}
