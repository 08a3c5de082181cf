using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Assistant.Answers;
using Assistant.Answers.Cards;
using Assistant.Commands;
using Assistant.Conversations;
using Assistant.Questions;
using Assistant.Questions.Cards;
using Assistant.Teams;
using Assistant.Teams.Cards;
using Assistant.Teams.Messages;

namespace Assistant.Messages;

/// <summary>
/// Questions to a person in the chat, by buttons and in words; in a private chat alone. A question is held against danger and personal
/// details before it goes anywhere: danger meets 999 at once and waits for nobody.
/// </summary>
public sealed class QuestionHandler(QuestionService questions, QuestionSender sender, SecondEyes eyes, QuestionOptions options, AssistantHost assistant)
{
    /// <summary>Whether a person can be asked in this chat.</summary>
    public bool IsOffered(Turn turn) => options.HasManagers && !turn.IsInGroup && PersonKey.Of(turn.Activity) is not null;

    /// <summary>Whether the answer leaves a question behind that a person can be asked.</summary>
    public static bool LeavesQuestion(Answer answer) =>
        answer is { Intent: Intent.Question, IsView: false, Profile: null, Form: AnswerForm.Answer, Status: AnswerStatus.Answered or AnswerStatus.PartlyAnswered or AnswerStatus.NotFound or AnswerStatus.OutOfScope or AnswerStatus.Refused or AnswerStatus.OtherSafeguarding };

    /// <summary>The form, where somebody asks for a person; null for anything else.</summary>
    public AdaptiveCard? Read(Turn turn, string text)
    {
        if (turn.Version.Knowledge.Language.CommandIn(text) != ChatCommand.AskPerson) return null;
        var words = WordsOf(turn);
        if (!IsOffered(turn)) return turn.IsInGroup ? null : AskCard.Line(words["nobody-set-up"], RingFor(turn));
        return Form(turn, Guid.NewGuid().ToString("N"), turn.Conversation.Last ?? "", words);
    }

    /// <summary>Whether some answers are shown to a second person first.</summary>
    public bool HoldsAnswers => options.SecondEyes.Count > 0;

    /// <summary>The answer; or, where its topic wants a second pair of eyes, that a colleague looks at it first. Danger is never held up.</summary>
    public async Task<Answer> HeldAsync(Turn turn, string text, Answer answer, CancellationToken cancellationToken)
    {
        if (answer is not { Status: AnswerStatus.Answered or AnswerStatus.PartlyAnswered, Intent: Intent.Question, Form: AnswerForm.Answer, Parts.Count: > 0 }) return answer;
        if (!eyes.Touches(turn.Version.Knowledge, text, turn.Version.Answers.Mended(text), answer.Reading ?? "")) return answer;
        var words = WordsOf(turn);
        if (turn.IsInGroup) return Answer.Fixed(AnswerStatus.Refused, words["held-in-group"]);
        if (PersonKey.Of(turn.Activity) is not { } person) return Answer.Fixed(AnswerStatus.Refused, $"{words["unreached-review"]}\n{RingFor(turn)}");
        // Delivered again, it is the same one.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{turn.Activity.Conversation!.Id}\n{turn.Activity.Id ?? Guid.NewGuid().ToString("N")}")))[..32];
        questions.Hold(new Asker(person, turn.Activity.Conversation.Id, turn.Conversation.Profile.Area), id, Asked(turn, text), answer, turn.Version.Answers.Text, turn.Activity.Id);
        await sender.SendDueAsync(cancellationToken, id);
        var told = questions.StateOf(id, Sending.Question) == "failed" ? words["unreached-review"] : words.Fill("held", ("when", words.When(assistant.Time.GetUtcNow() + options.HoldFor)));
        return Answer.Fixed(AnswerStatus.Refused, $"{told}\n{RingFor(turn)}") with { Profile = answer.Profile };
    }

    /// <summary>The answer, where nobody can be asked to look at it first because nothing can be kept.</summary>
    public Answer Unreviewed(Turn turn, string text, Answer answer) =>
        answer is { Status: AnswerStatus.Answered or AnswerStatus.PartlyAnswered, Intent: Intent.Question, Parts.Count: > 0 } && eyes.Touches(turn.Version.Knowledge, text, turn.Version.Answers.Mended(text), answer.Reading ?? "")
            ? Answer.Fixed(AnswerStatus.Refused, $"{WordsOf(turn)["unreached-review"]}\n{RingFor(turn)}")
            : answer;

    /// <summary>A button was pressed.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(Turn turn, ExecutedAction action, CancellationToken cancellationToken)
    {
        var knowledge = turn.Version.Knowledge;
        if (turn.IsInGroup) return AdaptiveCardInvokeResponse.Message(knowledge.Replies.Text("private"));
        if (PersonKey.Of(turn.Activity) is not { } person || action.Data is not { } data || data.TextOf(QuestionWords.Id) is not { } id || !Guid.TryParseExact(id, "n", out _)) return Gone(turn);
        var words = WordsOf(turn);
        return data.TextOf(QuestionWords.Do) switch
        {
            "send" => AdaptiveCardInvokeResponse.Card(await SendAsync(turn, person, id, data, words, cancellationToken)),
            "cancel" => AdaptiveCardInvokeResponse.Card(AskCard.Line(words["not-sent"])),
            "status" => AdaptiveCardInvokeResponse.Card(Status(turn, questions.Own(person, id), words)),
            "withdraw" when questions.Own(person, id) is not null => AdaptiveCardInvokeResponse.Card(Status(turn, questions.Take(id, new QuestionStep.Withdraw()).Question, words)),
            "withdraw" => AdaptiveCardInvokeResponse.Card(Status(turn, null, words)),
            { } what when questions.ManagerNamed(person) is { } name => AdaptiveCardInvokeResponse.Card(await ManageAsync(turn, what, id, name, data, words, cancellationToken)),
            _ => Gone(turn),
        };
    }

    private async Task<AdaptiveCard> SendAsync(Turn turn, string person, string id, JsonElement data, QuestionWords words, CancellationToken cancellationToken)
    {
        if (questions.Own(person, id) is { } asked) return Status(turn, asked, words);
        if (!options.HasManagers) return AskCard.Line(words["nobody-set-up"], RingFor(turn));
        var text = data.TextOf(QuestionWords.Text)?.Trim() ?? "";
        switch (turn.Version.Answers.Stop(Asked(turn, text)))
        {
            case { Status: AnswerStatus.Danger } danger: return DangerCard.Of(danger.Reply!, []);
            case { Status: AnswerStatus.PersonalDetails } details: return Form(turn, id, details.Masked!, words, words["fault-details"]);
            case { Status: AnswerStatus.NeedsDetail } fault: return Form(turn, id, text, words, fault.Reply);
        }
        var answer = turn.Version.Answers.Answer(Asked(turn, text));
        var name = data.TextOf(QuestionWords.Who) == "yes" ? turn.Activity.From?.Name : null;
        IReadOnlyList<string> sources = [.. answer.Shown.Select(c => turn.Version.Answers.Text.Citations.Name(c.Source)).Distinct()];
        var question = questions.Ask(new Asker(person, turn.Activity.Conversation!.Id, turn.Conversation.Profile.Area), id, text, name, (turn.Version.Answers.Text.Of(answer with { Choices = [] }), sources), turn.Activity.Id);
        if (question is not null) await sender.SendDueAsync(cancellationToken, id);
        return Status(turn, questions.Own(person, id), words);
    }

    private async Task<AdaptiveCard> ManageAsync(Turn turn, string what, string id, string name, JsonElement data, QuestionWords words, CancellationToken cancellationToken)
    {
        if (what == "open") questions.Take(id, new QuestionStep.See());
        if (questions.Find(id) is not { } question) return AskCard.Line(words["gone"]);
        if (!question.IsOpen) return ManagerCard.Done(question, words, assistant.Site);
        var offered = QuestionPassages.Found(question.Text, turn.Version.Answers);
        var text = data.TextOf(QuestionWords.Reply)?.Trim() ?? "";
        if (what == "release" && question.IsReview)
        {
            if (questions.AnswerTo(question) is null) return ManagerCard.Form(question, offered, words, notice: words["review-changed"]);
            question = questions.Take(id, new QuestionStep.Release(new PersonsReply("", name, assistant.Time.GetUtcNow(), []))).Question;
            await sender.SendDueAsync(cancellationToken, id);
            return question is null ? AskCard.Line(words["gone"]) : ManagerCard.Done(question, words, assistant.Site);
        }
        if (what is not ("answer" or "decline")) return ManagerCard.Form(question, offered, words);
        if (ReplyCheck.FaultIn(text, turn.Version.Knowledge) is { } fault) return ManagerCard.Form(question, offered, words, text, turn.Version.Knowledge.Words[fault]);
        var keys = (data.TextOf(QuestionWords.Passages) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        var reply = new PersonsReply(text, name, assistant.Time.GetUtcNow(), what == "answer" ? QuestionPassages.Picked(keys, offered) : []);
        var (after, _) = questions.Take(id, what == "answer" ? new QuestionStep.Answer(reply) : new QuestionStep.Decline(reply));
        await sender.SendDueAsync(cancellationToken, id);
        return after is null ? AskCard.Line(words["gone"]) : ManagerCard.Done(after, words, assistant.Site, questions.StateOf(id, Sending.Reply) == "failed" ? words["reply-not-delivered"] : null);
    }

    private AdaptiveCard Form(Turn turn, string id, string text, QuestionWords words, string? notice = null) =>
        AskCard.Form(id, text, string.Join(" / ", options.DutyManagers.Select(m => m.Name).Distinct()), questions.By(turn.Version.Knowledge), options, words, RingFor(turn), notice);

    private AdaptiveCard Status(Turn turn, AskedQuestion? question, QuestionWords words) =>
        question is null ? AskCard.Line(words["gone"]) : AskCard.Status(question, questions.StateOf(question.Id, Sending.Question), words, RingFor(turn));

    private QuestionWords WordsOf(Turn turn) => new(turn.Version.Knowledge, assistant.Time.GetUtcNow());

    private static string RingFor(Turn turn) => turn.Version.Answers.RingNow(Asked(turn, ""));

    private static AdaptiveCardInvokeResponse Gone(Turn turn) => AdaptiveCardInvokeResponse.BadRequest(turn.Version.Knowledge.Words["answer.gone"]);

    private static Question Asked(Turn turn, string text) => new(text) { Role = turn.Conversation.Profile.Role, Area = turn.Conversation.Profile.Area };
}
