using Assistant.Answers.Cards;
using Assistant.Screening.Drafts;
using Assistant.Teams.Cards;

namespace Assistant.Screening.Cards;

/// <summary>
/// What the answers come to: the next steps first, then why, what is unknown and would change it, the moments that they tell of, and
/// the practitioner's own judgement. A live one holds no score and no band.
/// </summary>
internal static class OutcomeCard
{
    private const int MostRules = 5, MostUnknown = 4, MostMoments = 4, MostOffers = 3;
    private const string Why = "because";

    public static AdaptiveCard Of(ScreeningDraft draft, ScreeningWords words, string? notice)
    {
        var record = draft.Record(words.Knowledge.Cases);
        var (result, sources) = (record.Result, words.NewSources());
        return new AdaptiveCard
        {
            FallbackText = Text(draft, result, words, notice),
            Body =
            [
                .. CardParts.Notice(notice),
                .. ScreeningParts.Head(draft.Session.Questionnaire, words, ScreeningParts.About(draft, words)),
                CardParts.Heading(result.Outcome.Title),
                .. draft.IsLive && NumbersFor(result.Outcome, words) is { } numbers ? [ScreeningParts.Numbers(numbers)] : Array.Empty<CardElement>(),
                sources.Statement(result.Outcome.Meaning),
                .. result.Outcome.Next.Count == 0 ? [] : Next(result.Outcome, words, sources),
                .. Unknown(result, words),
                .. Moments(result, words, sources),
                .. record.Case is { } story ? ComparisonParts.Of(draft, story, words, sources) : [],
                .. sources.Folded(Because(result, words, sources), [.. result.Rules.Count > 0 ? [new ToggleButton(words["because-show"], [Why])] : Array.Empty<CardButton>()]),
                .. Judge(draft, words),
                new ActionSet([.. Buttons(draft, words)]),
            ],
        };
    }

    private static string? NumbersFor(Outcome outcome, ScreeningWords words) => outcome.Stop switch { Stop.Danger => words.DangerText, Stop.Harm => words.RingText, _ => null };

    private static IEnumerable<CardElement> Next(Outcome outcome, ScreeningWords words, CardSources sources)
    {
        yield return CardParts.Title(words["next-title"]);
        foreach (var step in outcome.Next) yield return sources.Statement(step.What, $"**{step.By}** · {step.Who}: ");
    }

    // Folded: the steps are what matters now. What is left out stands in the export.
    private static IEnumerable<CardElement> Because(ScreeningResult result, ScreeningWords words, CardSources sources)
    {
        if (result.Rules.Count == 0) yield break;
        yield return new Container(
        [
            CardParts.Title(words["because-title"]),
            .. result.Rules.Take(MostRules).SelectMany(found => new CardElement[]
            {
                sources.Statement(found.Rule.Reason),
                new TextBlock(words.Text(found.Rule.IsOverride ? "because-override" : "because", ("answers", string.Join("; ", found.Because.Select(l => $"{l.Item.Text} {ScreeningParts.Said(l, words)}"))))) { IsSubtle = true, Size = "small", Spacing = "none" },
            }),
        ])
        { Id = Why, IsVisible = false, Style = "emphasis" };
    }

    private static IEnumerable<CardElement> Unknown(ScreeningResult result, ScreeningWords words)
    {
        if (result.Unknown.Count == 0) yield break;
        yield return CardParts.Title(words["unknown-title"]);
        foreach (var unknown in result.Unknown.Take(MostUnknown))
            yield return new TextBlock(words.Text("unknown", ("question", unknown.Line.Item.Text), ("answer", unknown.Option.Display), ("outcome", unknown.Outcome.Title))) { Spacing = "small" };
    }

    private static IEnumerable<CardElement> Moments(ScreeningResult result, ScreeningWords words, CardSources sources)
    {
        if (result.Moments.Count == 0) yield break;
        yield return CardParts.Title(words["moments-title"]);
        foreach (var moment in result.Moments.OrderBy(r => Urgency(r, words)).Take(MostMoments)) yield return sources.Statement(moment.Reason, $"**{moment.Title}.** ");
        if (Offers(result, words).ToList() is { Count: > 0 } offers) yield return new ActionSet([.. offers.Select(o => SubmitButton.Say(o, o))]);
    }

    private static int Urgency(RevealedMoment told, ScreeningWords words) => words.Knowledge.Moments.TakeWhile(m => m.Id != told.Moment).Count();

    // Offered, not pushed: words that open a moment's actions, the most urgent first.
    private static IEnumerable<string> Offers(ScreeningResult result, ScreeningWords words) => words.Moments
        .Where(m => result.Moments.Any(r => r.Moment == m.Id))
        .Take(MostOffers)
        .Select(m => words.Knowledge.Words.Text("moment.offer", ("title", m.Title)));

    private static IEnumerable<CardElement> Judge(ScreeningDraft draft, ScreeningWords words)
    {
        yield return CardParts.Title(words["judge-title"]);
        yield return new TextBlock(words["judge-help"]);
        yield return new ChoiceInput([.. Judgements.All.Select((id, i) => new InputChoice($"{CardParts.Letter(i)} {words[$"judge-{id}"]}", id))])
        {
            Id = ScreeningWords.Answer,
            Label = words["judge-label"],
            Style = "expanded",
            Value = draft.Session.Judgement?.Reason,
        };
    }

    private static IEnumerable<CardButton> Buttons(ScreeningDraft draft, ScreeningWords words)
    {
        yield return words.Press("judge", "judge", draft);
        yield return words.PressOnly("export", "export", draft);
        yield return words.PressOnly("change-answers", "back", draft);
        yield return words.PressOnly("leave", "leave", draft);
        yield return words.PressOnly("delete", "delete", draft);
    }

    private static string Text(ScreeningDraft draft, ScreeningResult result, ScreeningWords words, string? notice) => CardParts.Plain([
        notice,
        $"{draft.Session.Questionnaire.Title}. {draft.Session.Questionnaire.Label}",
        result.Outcome.Title,
        draft.IsLive ? NumbersFor(result.Outcome, words) : null,
        result.Outcome.Meaning.Text,
        .. result.Outcome.Next.Select(n => $"- {n.By}, {n.Who}: {n.What.Text}"),
        .. result.Rules.Take(MostRules).Select(r => $"- {r.Rule.Reason.Text}"),
        .. Offers(result, words),
        words["judge-help"],
        .. Judgements.All.Select((id, i) => $"{CardParts.Letter(i)} {words[$"judge-{id}"]}"),
        words["type-outcome"],
    ]);
}
