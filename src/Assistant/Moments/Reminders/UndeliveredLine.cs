using Assistant.Knowledge;
using Assistant.Moments.Reminders.Cards;

namespace Assistant.Moments.Reminders;

/// <summary>One reminder that did not arrive, in the words of the page.</summary>
public sealed record UndeliveredLine(string Due, string Moment, string Reference, string Why, string Told)
{
    /// <param name="what">What did not arrive.</param>
    /// <param name="kept">Its moment; null where it cannot be opened.</param>
    /// <param name="knowledge">The words.</param>
    /// <param name="now">The present.</param>
    public static UndeliveredLine Of(Undelivered what, KeptMoment? kept, KnowledgeBase knowledge, DateTimeOffset now)
    {
        var (words, times) = (knowledge.Words, new ReminderWords(knowledge, now));
        return new UndeliveredLine(
            times.When(what.Due),
            kept is null ? words["undelivered.unknown"] : string.Join("; ", times.Moments(kept).Select(m => m.Title)),
            kept is null ? words["undelivered.unknown"] : kept.Reference ?? words["undelivered.no-reference"],
            words[what.Why switch
            {
                NotReached.Gone => "undelivered.gone",
                NotReached.Refused => "undelivered.refused",
                NotReached.Unreachable => "undelivered.unreachable",
                _ => "undelivered.cannot-be-opened",
            }],
            words[what.Told switch
            {
                ToldInstead.Cover => "undelivered.cover",
                ToldInstead.DutyManager => "undelivered.duty-manager",
                _ => "undelivered.nobody",
            }]);
    }

    /// <summary>What it says, in the order of the page's columns.</summary>
    public IReadOnlyList<string> Cells => [Moment, Reference, Why, Told];
}
