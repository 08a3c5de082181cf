using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Moments.Reminders.Cards;

/// <summary>All that somebody is reminded of, and what a colleague is asked or offered.</summary>
public static class ReminderListCard
{
    /// <param name="kept">Each with what comes next of it.</param>
    /// <param name="words">The words.</param>
    /// <param name="notice">Something to say first.</param>
    public static AdaptiveCard Of(IReadOnlyList<(KeptMoment Kept, Reminder? Next)> kept, ReminderWords words, string? notice = null)
    {
        var lines = kept.Select(k => (k.Kept, Title: words.Title(k.Kept), Next: k.Next is { } next ? words.Text("on", ("when", words.When(next.SendAt))) : words["on-none"])).ToList();
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [.. notice is null ? [] : new[] { notice }, words[kept.Count == 0 ? "none" : "list"], .. lines.Select(l => $"- {l.Title}. {l.Next}")]),
            Body =
            [
                .. notice is null ? [] : new[] { new TextBlock(Markdown.Escape(notice)) { Weight = "bolder" } },
                new TextBlock(words[kept.Count == 0 ? "none" : "list"]) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(words["about"]) { IsSubtle = true, Size = "small", Spacing = "none" },
                .. lines.SelectMany(l => Line(l.Kept, l.Title, l.Next, words)),
            ],
        };
    }

    /// <summary>A code to give to a colleague.</summary>
    public static AdaptiveCard Offered(KeptMoment kept, HandoverKind kind, string code, ReminderWords words)
    {
        var (how, until) = (words.Text(kind == HandoverKind.Cover ? "give-cover" : "give-whole", ("code", code)), words[kind == HandoverKind.Cover ? "until-cover" : "until-whole"]);
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', words.Title(kept), how, until),
            Body =
            [
                new TextBlock(Markdown.Escape(words.Title(kept))) { Weight = "bolder", Style = "heading" },
                new TextBlock(how),
                new TextBlock(until) { IsSubtle = true },
                new ActionSet([ReminderWords.Press(words["list"], "list")]),
            ],
        };
    }

    /// <summary>What a colleague is asked to take.</summary>
    public static AdaptiveCard Asked(Handover offer, string code, Reminder? next, ReminderWords words)
    {
        var what = words[offer.Kind == HandoverKind.Cover ? "asked-cover" : "asked-whole"];
        var comes = next is null ? words["on-none"] : words.Text("next", ("when", words.When(next.SendAt)));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', what, words.Title(offer.Kept), comes),
            Body =
            [
                new TextBlock(what) { Weight = "bolder", Style = "heading" },
                new TextBlock(Markdown.Escape(words.Title(offer.Kept))),
                new TextBlock(comes),
                new TextBlock(words["about"]) { IsSubtle = true, Size = "small" },
                new ActionSet([ReminderWords.Press(words[offer.Kind == HandoverKind.Cover ? "accept-cover" : "accept-whole"], "accept", (ReminderWords.Code, code)), ReminderWords.Press(words["refuse"], "refuse")]),
            ],
        };
    }

    private static IEnumerable<CardElement> Line(KeptMoment kept, string title, string next, ReminderWords words)
    {
        var id = (ReminderWords.Kept, kept.Id);
        yield return new TextBlock(Markdown.Escape(title)) { Weight = "bolder", Separator = true, Spacing = "medium" };
        yield return new TextBlock(next) { Spacing = "none" };
        if (kept.Cover is not null) yield return new TextBlock(words["has-cover"]) { IsSubtle = true, Spacing = "none" };
        yield return new ActionSet(
        [
            ReminderWords.Press(words["open"], "open", id), ReminderWords.Press(words["hand-over"], "offer", id),
            ReminderWords.Press(words["name-cover"], "cover", id), ReminderWords.Press(words["stop-this"], "stop", id),
        ]);
    }
}
