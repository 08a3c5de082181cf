using System.Diagnostics;
using System.Text.Json;
using Assistant.CrashTests.Core;
using Assistant.Screening;
using Assistant.Screening.Drafts;
using Assistant.Teams;

namespace Assistant.CrashTests.Screening;

/// <summary>Reads what came back, and complains of what should not have come: no card, an old one, too many messages, a repeat that does not say so.</summary>
internal sealed class ReplyCheck(LoopbackChannel channel, string repeat)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(90), Between = TimeSpan.FromMilliseconds(4);

    /// <summary>Waits until what was typed and acknowledged is answered; false where the assistant is killed before.</summary>
    public async Task<bool> AnsweredAsync(Move move, IRun run)
    {
        for (var began = Stopwatch.StartNew(); channel.AnswersTo(move.Activity.Id!).Count < move.Messages; await Task.Delay(Between))
        {
            if (run.WasKilled) return false;
            Demand(began.Elapsed < LongestAnswer, move.What, "it was acknowledged and never answered");
        }
        return true;
    }

    /// <summary>The card that answers a move; null where the answer holds none.</summary>
    public ShownCard? Of(Move move, Receipt receipt)
    {
        Demand(receipt.Status == 200, move.What, $"HTTP {receipt.Status}");
        if (move.IsTyped) return Of(move);
        var (status, value) = (receipt.Body?.Property("statusCode")?.GetInt32(), receipt.Body?.Property("value"));
        Demand(status == 200 && value?.ValueKind == JsonValueKind.Object, move.What, $"no card but {status} {value}");
        return ShownCard.Of(value);
    }

    public void OfEcho(Echo echo, Receipt receipt)
    {
        Demand(receipt.Status == 200, "delivered once more", $"HTTP {receipt.Status}");
        CheckMessages(echo.Activity.Id!, echo.Messages, "delivered once more");
    }

    /// <summary>The card shows the draft as it has to be.</summary>
    public void Compare(ShownCard? card, ExpectedDrafts now, string what)
    {
        if (card?.Draft is not { } shown) return;
        var draft = now.All.Find(d => d.Id == shown.Id);
        Demand(draft is not null, what, "the card shows a draft that should not be there");
        Demand(draft!.Revision == shown.Revision, what, $"the card shows revision {shown.Revision}, not {draft.Revision}");
        if (draft is { WantsReference: false, Pending: Pending.Nothing, Session.Stage: ScreeningStage.Asking }) Demand(card.Asked == draft.Session.At, what, $"the card asks '{card.Asked}', not '{draft.Session.At}'");
    }

    /// <summary>The card that was sent for what was typed.</summary>
    public ShownCard? Of(Move move)
    {
        var id = move.Activity.Id!;
        CheckMessages(id, move.Messages, move.What);
        var answers = channel.AnswersTo(id);
        Demand(answers.Count >= move.Messages, move.What, $"{answers.Count} messages came, not {move.Messages}");
        return answers.Select(a => ShownCard.Of(a.Activity)).LastOrDefault(c => c is not null);
    }

    // A run answers once. A later one may answer again, where it cannot know that the answer arrived, and says so.
    private void CheckMessages(string activity, int most, string what)
    {
        var answers = channel.AnswersTo(activity);
        foreach (var ofRun in answers.GroupBy(a => a.Run))
        {
            Demand(ofRun.Count() <= most, what, $"{ofRun.Count()} messages came in one run, not {most}");
            if (answers[0].Run != ofRun.Key) Demand(JsonSerializer.Serialize(ofRun.First().Activity, TeamsJson.Wire.Activity).Contains(repeat), what, $"run {ofRun.Key} repeats the answer and does not say so");
        }
    }

    private static void Demand(bool holds, string what, string wrong)
    {
        if (!holds) throw new CrashException($"{what}: {wrong}");
    }
}
