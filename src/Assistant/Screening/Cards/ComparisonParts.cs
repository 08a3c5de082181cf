using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>A learner's answers beside the key's: each difference, where the story says so, and what a source says about it.</summary>
internal static class ComparisonParts
{
    private const int Most = 8;

    public static IEnumerable<CardElement> Of(ScreeningDraft draft, PracticeCase story, ScreeningWords words, CardSources sources)
    {
        var sheet = draft.Session.Sheet;
        var differences = PracticeComparison.Between(sheet, story);
        yield return CardParts.Title(words["key-title"]);
        yield return new TextBlock(differences.Count == 0 ? words["key-same"] : words.Text("key-differences", ("same", $"{story.Key.Count - differences.Count}"), ("all", $"{story.Key.Count}")));
        foreach (var difference in differences.Take(Most))
            foreach (var element in Difference(difference, words, sources)) yield return element;
        if (differences.Count > Most) yield return new TextBlock(words["key-more"]) { IsSubtle = true };
        if (draft.Session.Questionnaire.Scoring is { } scoring)
            foreach (var element in Scoring(scoring, sheet, AnswerSheet.Of(draft.Session.Questionnaire, story.KeyAnswers, freeText: false), words, sources)) yield return element;
    }

    private static IEnumerable<CardElement> Difference(KeyDifference difference, ScreeningWords words, CardSources sources)
    {
        var (line, key) = (difference.Line, difference.Key);
        yield return new TextBlock($"**{line.Item.Text}**") { Spacing = "medium" };
        yield return new FactSet(
        [
            new Fact(words["key-own"], line.Applies ? ScreeningParts.Said(line, words) : words["not-asked"]),
            new Fact(words["key-key"], string.Join("; ", key.Codes.Select(c => line.Item.Option(c)?.Display ?? c))),
            new Fact(words["key-story"], key.FromStory),
        ])
        { Spacing = "small" };
        if (key.Why is { } why) yield return sources.Statement(why) with { Spacing = "small" };
    }

    private static IEnumerable<CardElement> Scoring(ExampleScoring scoring, AnswerSheet own, AnswerSheet key, ScreeningWords words, CardSources sources)
    {
        yield return CardParts.Title(words["score-title"]);
        yield return new TextBlock(scoring.Label) { Weight = "bolder" };
        yield return sources.Statement(scoring.About);
        foreach (var (id, sum) in new[] { ("score-own", scoring.Sum(own)), ("score-key", scoring.Sum(key)) })
            yield return new TextBlock(words.Text(id, ("sum", $"{sum}"), ("band", scoring.BandOf(sum).Name)));
    }
}
