using Assistant.Answers;
using Assistant.Retrieval;
using Assistant.Screening.Drafts;

namespace Assistant.Screening;

/// <summary>
/// Reads what is typed while a screening is gone through: "yes", "b", "a and c", "not known", "skip", "back", "change 7". What it
/// cannot read as one of these is a question, and is null.
/// </summary>
public sealed class SpokenAnswer(Language language)
{
    private static readonly string[] Between = ["and", "plus", "option", "options", "answer"];

    public ScreeningCommand? Read(ScreeningDraft draft, string text)
    {
        var plain = Words.Plain(text);
        var word = Meaning(plain);
        if (draft.WantsReference) return word switch
        {
            ScreeningWord.Leave or ScreeningWord.Back or ScreeningWord.Delete => new ScreeningCommand.Leave(draft.Id),
            _ => text.Trim().Contains(' ') ? null : new ScreeningCommand.Reference(draft.Id, null, text),
        };
        if (draft.Pending == Pending.IsItNow && word is ScreeningWord.Yes or ScreeningWord.No) return new ScreeningCommand.SayIfNow(draft.Id, null, word == ScreeningWord.Yes);
        switch (word)
        {
            case ScreeningWord.Leave: return new ScreeningCommand.Leave(draft.Id);
            case ScreeningWord.Delete: return new ScreeningCommand.AskDelete(draft.Id);
            case ScreeningWord.Why: return new ScreeningCommand.Explain(draft.Id);
            case ScreeningWord.Export: return new ScreeningCommand.Export(draft.Id);
            case ScreeningWord.GoOn when draft.Pending != Pending.Nothing: return new ScreeningCommand.GoOn(draft.Id, null);
        }
        return StepIn(draft, text, plain, word) is { } step ? new ScreeningCommand.Step(draft.Id, null, step) : null;
    }

    private ScreeningStep? StepIn(ScreeningDraft draft, string text, string plain, ScreeningWord? word) => (draft.Session.Stage, word) switch
    {
        (_, ScreeningWord.Back) => new ScreeningStep.Back(),
        (ScreeningStage.Asking, ScreeningWord.Skip) => new ScreeningStep.Skip(draft.Session.At!),
        (_, ScreeningWord.Review) => new ScreeningStep.Review(),
        (ScreeningStage.Review, ScreeningWord.Confirm or ScreeningWord.GoOn or ScreeningWord.Yes) => new ScreeningStep.Confirm(),
        (ScreeningStage.Outcome, ScreeningWord.Agree or ScreeningWord.Yes) => new ScreeningStep.Judge(new Judgement(true, Judgements.Agree)),
        (ScreeningStage.Outcome, _) when Letters(plain, Judgements.All.Count) is [var letter] => new ScreeningStep.Judge(Judgements.Of(letter)),
        _ when ChangeIn(draft, plain) is { } change => change,
        (not ScreeningStage.Asking, _) => null,
        _ => AnswerIn(draft.Session.Asked!, text, plain, word) is { } answer ? new ScreeningStep.Answer(draft.Session.At!, answer) : null,
    };

    private static ItemAnswer? AnswerIn(Item item, string text, string plain, ScreeningWord? word)
    {
        if (item.Type == ItemType.Text) return text.TrimEnd().EndsWith('?') ? null : ItemAnswer.Words(text.Trim());
        if (item.Options.FirstOrDefault(o => Words.Plain(o.Display) == plain || o.Code == plain) is { } named) return ItemAnswer.Of(named.Code);
        if (Letters(plain, item.Options.Count) is { Count: > 0 } letters && (item.Repeats || letters.Count == 1)) return ItemAnswer.Of([.. letters.Select(l => item.Options[l].Code)]);
        return word switch
        {
            ScreeningWord.None when item.IsChecklist => ItemAnswer.Skipped,
            ScreeningWord.NotKnown => Only(item, o => o.IsNotKnown || Words.Plain(o.Display) is "not sure" or "not known"),
            ScreeningWord.Yes => Only(item, o => Begins(o, "yes")),
            ScreeningWord.No => Only(item, o => Begins(o, "no")),
            ScreeningWord.None => Only(item, o => Begins(o, "none")),
            _ => null,
        };
    }

    // "change 7": the number that the question had when it was asked, and has in the review.
    private ScreeningStep? ChangeIn(ScreeningDraft draft, string plain)
    {
        var words = plain.Split(' ');
        var shown = draft.Session.Sheet.Applying.ToList();
        return words.Length == 2 && Meaning(words[0]) == ScreeningWord.Change && int.TryParse(words[1], out var number) && number >= 1 && number <= shown.Count
            ? new ScreeningStep.Change(shown[number - 1].Item.LinkId)
            : null;
    }

    // Only where one option alone begins so: "yes" does not tell recent from earlier. Else it is an answer that cannot be taken.
    private static ItemAnswer Only(Item item, Func<AnswerOption, bool> fits) => ItemAnswer.Of(item.Options.Where(fits).ToList() is [var one] ? one.Code : "");

    private static bool Begins(AnswerOption option, string with) => Words.Plain(option.Display) is var plain && (plain == with || plain.StartsWith($"{with} ", StringComparison.Ordinal));

    /// <summary>The letters that a message consists of, as positions; none where there is anything else in it.</summary>
    private static List<int> Letters(string plain, int options)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Between.Contains(w)).ToList();
        return words.Count > 0 && words.TrueForAll(w => w.Length == 1 && w[0] - 'a' is >= 0 and var at && at < options) ? [.. words.Select(w => w[0] - 'a').Distinct()] : [];
    }

    private ScreeningWord? Meaning(string plain) => language.ScreeningWords.TryGetValue(plain, out var word) ? word : null;
}
