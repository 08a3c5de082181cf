using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>All answers to check, group by group, each with the number by which it is changed. What no longer applies is struck.</summary>
internal static class ReviewCard
{
    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice)
    {
        var sheet = draft.Session.Sheet;
        var applying = sheet.Applying.ToList();
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [.. notice is null ? Array.Empty<string>() : [notice], words["review-title"], .. applying.Select((l, i) => $"{i + 1}. {l.Item.Text} {ScreeningParts.Said(l, words)}"), words["type-review"]]),
            Body =
            [
                .. CardParts.Notice(notice),
                .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
                CardParts.Heading(words["review-title"]),
                .. applying.GroupBy(l => l.Item.Group).SelectMany(group => Group(group, applying, words)),
                .. Struck(sheet, words),
                new ChoiceInput([.. applying.Select((l, i) => new InputChoice($"{i + 1}. {l.Item.Text}", l.Item.LinkId))]) { Id = ScreeningWords.Answer, Label = words["change-label"], Placeholder = words["change-which"], Style = "compact" },
                new ActionSet([words.Press("change", "change", draft) with { Style = null }]),
                new ActionSet([words.PressOnly("confirm", "confirm", draft) with { Style = "positive" }, words.PressOnly("back", "back", draft), words.PressOnly("leave", "leave", draft)]),
            ],
        };
    }

    private static IEnumerable<CardElement> Group(IGrouping<ItemGroup, SheetLine> group, List<SheetLine> all, ScreeningWords words)
    {
        yield return CardParts.Title(group.Key.Text);
        foreach (var line in group)
            yield return new RichTextBlock(
            [
                new TextRun($"{all.IndexOf(line) + 1}. {line.Item.Text} ") { IsSubtle = true },
                new TextRun(ScreeningParts.Said(line, words)) { Weight = "bolder" },
            ])
            { Spacing = "small" };
    }

    private static IEnumerable<CardElement> Struck(AnswerSheet sheet, ScreeningWords words)
    {
        var struck = sheet.Struck.ToList();
        if (struck.Count == 0) yield break;
        yield return CardParts.Title(words["struck-title"]);
        yield return new TextBlock(words["struck-help"]) { IsSubtle = true };
        foreach (var line in struck)
            yield return new RichTextBlock([new TextRun($"{line.Item.Text} {ScreeningParts.Said(line, words)}") { Strikethrough = true, IsSubtle = true }]) { Spacing = "small" };
    }
}
