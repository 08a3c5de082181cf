using Assistant.CrashTests.Core;
using Assistant.Knowledge;
using Assistant.Screening;
using Assistant.Screening.Drafts;

namespace Assistant.CrashTests.Screening;

/// <summary>What somebody types: letters, short words, questions in between, and now and then danger.</summary>
internal sealed class TypedMoves(Sender sender, KnowledgeBase knowledge, PressedMoves pressed, Random random)
{
    private const int MostDrafts = 7;

    public Move Next(ExpectedDrafts now)
    {
        if (now.Active is not { } draft) return Begin(now);
        if (random.Next(25) == 0) return Say("a question", "what is a reachable moment?", now, now) with { Messages = 2 };
        if (draft.WantsReference) return random.Next(8) == 0 ? Leave(now, draft) : Reference(now, draft);
        if (random.Next(30) == 0) return Say("danger", "he has a knife and is outside now", now, now.AfterDanger()) with { Messages = 2 };
        if (random.Next(30) == 0) return Leave(now, draft);
        return (draft.Pending, draft.Session.Stage) switch
        {
            (Pending.IsItNow, _) when (random.Next(2) == 0) is var isNow => Word("is it now", isNow ? "yes" : "no", now, new ScreeningCommand.SayIfNow(draft.Id!, null, isNow)),
            (not Pending.Nothing, _) when random.Next(4) > 0 => Word("go on", "go on", now, new ScreeningCommand.GoOn(draft.Id!, null)),
            (_, ScreeningStage.Asking) => Asked(now, draft),
            (_, ScreeningStage.Review) => random.Next(10) switch
            {
                < 5 => Step("confirm", random.Next(2) == 0 ? "confirm" : "yes", now, draft, new ScreeningStep.Confirm()),
                < 8 => Change(now, draft),
                _ => Step("back", "back", now, draft, new ScreeningStep.Back()),
            },
            _ => AtOutcome(now, draft),
        };
    }

    private Move Begin(ExpectedDrafts now)
    {
        var left = now.All.Where(d => d.Reference is not null).ToList();
        if (left.Count > 0 && (now.All.Count >= MostDrafts || random.Next(3) == 0) && left[random.Next(left.Count)] is var draft)
            return Say("resume", knowledge.Words.Text("screening.resume-of", ("reference", draft.Reference!)), now, now.After(new ScreeningCommand.Show(draft.Id!), knowledge));
        if (now.All.Count >= MostDrafts || random.Next(10) == 0) return Say("menu", "start screening", now, now);
        if (random.Next(2) == 0 && knowledge.Cases[random.Next(knowledge.Cases.Count)] is var story)
            return Say("begin practice", knowledge.Words.Text("screening.practise-of", ("title", story.Title)), now, now.After(new ScreeningCommand.BeginCase(story.Id), knowledge));
        var questionnaire = knowledge.Questionnaires[0];
        return Say("begin live", knowledge.Words.Text("screening.live-of", ("title", questionnaire.Title)), now, now.After(new ScreeningCommand.BeginLive(questionnaire.Id), knowledge));
    }

    private Move Asked(ExpectedDrafts now, ExpectedDraft draft) => (random.Next(20), draft.Session.Asked!) switch
    {
        ( < 2, _) => Step("back", "back", now, draft, new ScreeningStep.Back()),
        ( < 4, var item) => Step("skip", "skip", now, draft, new ScreeningStep.Skip(item.LinkId)),
        (4, _) => Change(now, draft),
        (5, _) => Step("review", "review", now, draft, new ScreeningStep.Review()),
        (6, _) => Say("why", "why", now, now),
        (_, { Type: ItemType.Text } item) when $"see the record of the meeting, page {random.Next(1000)}" is var words => Step("words", words, now, draft, new ScreeningStep.Answer(item.LinkId, ItemAnswer.Words(words))),
        var (_, item) => Letters(now, draft, item),
    };

    private Move Letters(ExpectedDrafts now, ExpectedDraft draft, Item item)
    {
        var chosen = Enumerable.Range(0, item.Options.Count).Where(_ => item.Repeats && random.Next(2) == 0).DefaultIfEmpty(random.Next(item.Options.Count)).ToList();
        var words = string.Join(" and ", chosen.Select(i => (char)('a' + i)));
        return Step("answer", words, now, draft, new ScreeningStep.Answer(item.LinkId, ItemAnswer.Of([.. chosen.Select(i => item.Options[i].Code)])));
    }

    private Move AtOutcome(ExpectedDrafts now, ExpectedDraft draft) => random.Next(10) switch
    {
        < 4 when random.Next(Judgements.All.Count) is var at => Step("judge", $"{(char)('a' + at)}", now, draft, new ScreeningStep.Judge(Judgements.Of(at))),
        < 6 => Step("back", "back", now, draft, new ScreeningStep.Back()),
        6 => Say("export", "export", now, now),
        7 => Change(now, draft),
        _ => Begin(now),
    };

    private Move Change(ExpectedDrafts now, ExpectedDraft draft)
    {
        var shown = draft.Session.Sheet.Applying.ToList();
        var at = random.Next(shown.Count);
        return Step("change", $"change {at + 1}", now, draft, new ScreeningStep.Change(shown[at].Item.LinkId));
    }

    private Move Reference(ExpectedDrafts now, ExpectedDraft draft)
    {
        var own = pressed.Reference();
        return Word("reference", own, now, new ScreeningCommand.Reference(draft.Id!, null, own));
    }

    private Move Leave(ExpectedDrafts now, ExpectedDraft draft) => Word("leave", "save", now, new ScreeningCommand.Leave(draft.Id!));

    private Move Step(string what, string words, ExpectedDrafts now, ExpectedDraft draft, ScreeningStep step) => Word(what, words, now, new ScreeningCommand.Step(draft.Id!, null, step));

    private Move Word(string what, string words, ExpectedDrafts now, ScreeningCommand command) => Say(what, words, now, now.After(command, knowledge));

    private Move Say(string what, string words, ExpectedDrafts now, ExpectedDrafts after) => new($"type {what}", sender.Types(words), after);
}
