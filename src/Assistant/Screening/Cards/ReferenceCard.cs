using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>Before a live screening begins: what the tool is for, what is kept, and a reference that tells nobody who the child is.</summary>
internal static class ReferenceCard
{
    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice)
    {
        var questionnaire = draft.Session.Questionnaire;
        var sources = words.NewSources();
        var kept = words.Text("kept", ("days", words.Days(draft.DaysLeft(words.Now))));
        return new AdaptiveCard
        {
            FallbackText = CardParts.Plain([notice, $"{questionnaire.Title}. {questionnaire.Label}", .. questionnaire.About.Select(a => a.Text), kept, words["reference-help"], words["type-reference"]]),
            Body =
            [
                .. CardParts.Notice(notice),
                CardParts.Heading(questionnaire.Title),
                .. ScreeningParts.Head(questionnaire, words, words.Text("minutes", ("minutes", $"{questionnaire.Minutes}"))).Skip(1),
                .. questionnaire.About.Select(a => sources.Statement(a)),
                .. sources.Folded([]),
                new TextBlock(kept) { Separator = true, Spacing = "medium" },
                new TextBlock(words["reference-help"]),
                new TextInput { Id = ScreeningWords.Answer, Label = words["reference"], MaxLength = 20, IsRequired = true, ErrorMessage = words["reference-form"] },
                new ActionSet([words.Press("begin", "reference", draft), words.PressOnly("not-now", "leave", draft)]),
            ],
        };
    }
}
