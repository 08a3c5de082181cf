using System.Globalization;
using Assistant.Contacts;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Moments.Reminders.Cards;

/// <summary>What the card of a moment shows of reminders: the form that asks for them, or that they are on.</summary>
public static class RemindParts
{
    /// <param name="sheet">The list of actions that reminders are asked for.</param>
    /// <param name="words">The words.</param>
    /// <param name="keepDays">Days for which it is kept after the last deadline.</param>
    /// <param name="fault">Says how to mend what was filled in.</param>
    public static IReadOnlyList<CardElement> Form(MomentSheet sheet, ReminderWords words, int keepDays, string? fault = null)
    {
        var (wall, data) = (LondonTime.Wall(words.Now), (Moments.Cards.MomentCard.Sheet, sheet.ToJson()));
        var (earliest, latest) = (Day(wall.AddDays(-ReminderForm.MostDays)), Day(wall.AddDays(ReminderForm.MostDays)));
        return
        [
            new Container(
            [
                .. fault is null ? [] : new[] { new TextBlock(Markdown.Escape(fault)) { Weight = "bolder", Color = "attention" } },
                new TextBlock(words["offer"]) { Weight = "bolder", Style = "heading" },
                new TextBlock(words["about"]),
                new TextBlock(words.Text("kept", ("days", keepDays.ToString(CultureInfo.InvariantCulture)))) { IsSubtle = true, Size = "small" },
                new DateInput { Id = ReminderForm.Date, Label = words["happened-date"], Value = Day(wall), Min = earliest, Max = latest, IsRequired = true, ErrorMessage = words["fault-when"] },
                new TimeInput { Id = ReminderForm.Time, Label = words["happened-time"], Value = wall.ToString("HH:mm", CultureInfo.InvariantCulture), IsRequired = true, ErrorMessage = words["fault-when"] },
                .. CountsFromReturn(sheet, words) ? Returned(words, earliest, Day(wall)) : [],
                new TextInput { Id = ReminderForm.Code, Label = words["reference"], MaxLength = 20 },
                new TextBlock(words.Knowledge.Words["screening.reference-help"]) { IsSubtle = true, Size = "small", Spacing = "none" },
                new ActionSet([ReminderWords.Send(words["start"], "start", data) with { Style = "positive" }, ReminderWords.Press(words["cancel"], "cancel", data)]),
            ])
            { Id = "remind", Style = "emphasis" },
        ];
    }

    /// <summary>Reminders are on: what comes next, and how to end them.</summary>
    public static IReadOnlyList<CardElement> On(KeptMoment kept, Reminder? next, ReminderWords words) =>
    [
        new Container(
        [
            new TextBlock(next is null ? words["on-none"] : words.Text("on", ("when", words.When(next.SendAt)))) { Weight = "bolder" },
            .. kept.Reference is { } reference ? new[] { new TextBlock(Markdown.Escape(words.Knowledge.Words.Text("screening.about-reference", ("reference", reference)))) { Spacing = "none" } } : [],
            new TextBlock(words["how-to-end"]) { IsSubtle = true, Size = "small" },
            new ActionSet([ReminderWords.Press(words["list"], "list"), ReminderWords.Press(words["stop-this"], "stop", (ReminderWords.Kept, kept.Id))]),
        ])
        { Id = "remind", Style = "emphasis" },
    ];

    private static IEnumerable<CardElement> Returned(ReminderWords words, string earliest, string today)
    {
        yield return new TextBlock(words["returned"]) { Spacing = "medium" };
        yield return new DateInput { Id = ReminderForm.BackDate, Label = words["returned-date"], Min = earliest, Max = today };
        yield return new TimeInput { Id = ReminderForm.BackTime, Label = words["returned-time"] };
    }

    private static bool CountsFromReturn(MomentSheet sheet, ReminderWords words) =>
        MomentPlan.For([.. words.Knowledge.Moments.Where(m => sheet.Moments.Contains(m.Id))], sheet.Role, sheet.Asked).All.Any(p => p.Action.DeadlineHours is not null);

    private static string Day(DateTime wall) => wall.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
