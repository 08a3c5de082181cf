using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Storage;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>The finished screening to take away, for a quarter of an hour.</summary>
public static class ExportCard
{
    public static readonly IReadOnlyList<string> Formats = ["word", "pdf", "fhir"];

    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, TimedTicket ticket)
    {
        var help = words[draft.IsLive ? "export-help" : "export-help-practice"];
        var until = words.Text("export-until", ("time", $"{TimeZoneInfo.ConvertTime(ticket.Until, London):HH:mm}"));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [words["export-title"], help, until, .. Formats.Select(f => $"{words[$"export-{f}"]}: {Address(f, ticket, words)}")]),
            Body =
            [
                .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
                CardParts.Heading(words["export-title"]),
                new TextBlock(help),
                new TextBlock(until),
                new ActionSet([.. Formats.Select(f => new OpenUrlButton(words[$"export-{f}"], Address(f, ticket, words)))]),
                new ActionSet([words.PressOnly("back", "show", draft)]),
            ],
        };
    }

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static string Address(string format, TimedTicket ticket, ScreeningWords words) => words.Site.AddressOf($"/screening/{format}/{ticket.Ticket}");
}
