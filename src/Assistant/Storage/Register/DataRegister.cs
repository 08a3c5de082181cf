using Assistant.Messages;
using Assistant.Moments.Reminders;
using Assistant.Questions;
using Assistant.Quizzes.Groups;
using Assistant.Quizzes.Papers;
using Assistant.Screening.Drafts;

namespace Assistant.Storage.Register;

/// <summary>
/// Every table of what is kept: what it holds, whose it is, when it goes, and what is shown to a person and erased for them. Those that
/// lead from a person to others come last, for they are erased in this order.
/// </summary>
public static class DataRegister
{
    private const string Received = "IN (SELECT reference FROM delivery WHERE person IN @keys)";
    private const string OwnMoments = "IN (SELECT id FROM kept WHERE owner IN @keys)";
    private const string OwnQuizzes = "IN (SELECT id FROM quiz_run WHERE owner IN @keys)";

    /// <summary>What can be one person's, in the order in which it is erased.</summary>
    public static IReadOnlyList<KeptTable> OfPeople { get; } =
    [
        new("taken", "A message or press that changed a screening, quiz, moment or question, so that it changes it once: a number worked out from its id.", "activity changed at", "1 day")
        {
            Of = "changed IN (SELECT id FROM screening WHERE owner IN @keys UNION SELECT id FROM kept WHERE owner IN @keys UNION SELECT id FROM quiz_paper WHERE owner IN @keys UNION SELECT id FROM quiz_run WHERE owner IN @keys UNION SELECT id FROM question WHERE owner IN @keys)",
        },
        new("screening", "A guided screening: the reference for the child, the answers and the judgement, sealed.", "id owner conversation edition revision active sealed expires reminded", "14 days after the last change")
        {
            Of = "owner IN @keys",
            Purpose = DraftStore.Purpose,
        },
        new("reminder", "When a reminder goes out, and whether it did.", "kept deadline send_at due state begun tries", "with its moment") { Of = $"kept {OwnMoments}" },
        new("handover", "The code by which a colleague takes a moment over: a number worked out from it.", "code kept kind expires", "3 days, or until it is used") { Of = $"kept {OwnMoments}" },
        new("undelivered", "A reminder that did not arrive, why, and whether somebody was told instead.", "kept deadline due at why told", "with its moment") { Of = $"kept {OwnMoments}" },
        new("kept", "A moment to be reminded of: what happened when, the reference for the child, what was marked, sealed.", "id owner conversation revision cover cover_conversation sealed expires", "7 days after the last deadline")
        {
            Of = "owner IN @keys",
            Purpose = KeptMomentStore.Purpose,
        },
        new("kept", "A colleague's moment for which this person is the cover.", "", "with the moment")
        {
            Of = "cover IN @keys",
            Shown = "id, cover, cover_conversation, expires",
            EraseSql = "UPDATE kept SET cover = NULL, cover_conversation = NULL WHERE cover IN @keys",
            Erasing = "the person is taken away from it",
        },
        new("shown_card", "Which state of a quiz a card shows, where several servers share the work.", "id quiz revision state", "when the quiz is over")
        {
            Of = $"quiz {OwnQuizzes} OR id IN (SELECT id FROM quiz_paper WHERE owner IN @keys)",
        },
        new("quiz_paper", "A quiz that was taken: which options were chosen, how sure, how long, sealed; the name too where the quiz is one with names.", "id quiz owner conversation card edition revision active sealed expires", "60 days after the last answer; with others 90 days after it began")
        {
            Of = "owner IN @keys",
            Purpose = SoloStore.Purpose,
            EraseSql = $"DELETE FROM quiz_paper WHERE owner IN @keys OR quiz {OwnQuizzes}",
            Erasing = "deleted; of a trainer's quiz everybody's answers are deleted with it",
        },
        new("quiz_run", "A quiz that a trainer ran: its code, and where it stands, sealed.", "id code owner conversation card edition scenario revision open sealed expires", "90 days after it began")
        {
            Of = "owner IN @keys",
            Purpose = GroupQuizStore.Purpose,
        },
        new("question_sending", "Whether a message about a question went out.", "question what send_at begun tries state", "with its question") { Of = "question IN (SELECT id FROM question WHERE owner IN @keys)" },
        new("question", "A question to a duty manager, with the reply and the name where it was given, sealed.", "id owner state revision sealed asked expires", "30 days after the reply, or after it was asked")
        {
            Of = "owner IN @keys",
            Purpose = QuestionStore.Purpose,
        },
        new("feedback", "What was thought of an answer: like or dislike, and words, sealed.", "answer reaction words at", "90 days")
        {
            Of = $"answer {Received}",
        },
        new("answer_citation", "Which words of which sources an answer showed.", "reference n source version section start end saying words", "with its answer")
        {
            Of = $"reference {Received}",
            Shown = "reference, n, source, section",
            EraseSql = "",
            Erasing = "stays, and leads to nobody once the delivery is deleted",
        },
        new("answer_topic", "Words of the field that stood in a question.", "reference term", "with its answer")
        {
            Of = $"reference {Received}",
            EraseSql = "",
            Erasing = "stays, and leads to nobody once the delivery is deleted",
        },
        new("answer_record", "An answer: its reference, kind, time and settings; the question, sealed, where the organisation has chosen to keep it.", "reference message status intent completeness at knowledge trail configuration model question", "90 days")
        {
            Of = $"reference {Received}",
            Purpose = AnswerRecorder.Purpose,
            EraseSql = $"UPDATE answer_record SET question = NULL, message = NULL WHERE reference {Received}",
            Erasing = "the question and the id of the message are deleted; the rest stays, and leads to nobody once the delivery is deleted",
        },
        new("recall", "Whether somebody is to be told that an answer no longer stands.", "change reference n state begun tries due", "with the delivery") { Of = $"reference {Received}" },
        new("delivery", "Which private chat received which answer.", "reference conversation person at", "90 days") { Of = "person IN @keys" },
        new("inbox", "A message whose answer could not be delivered yet, as Teams sent it, sealed.", "id sealed at due tries", "30 minutes, or until it is answered")
        {
            Of = "id IN @waiting",
            Purpose = Inbox.Purpose,
        },
        new("chat_owner", "Whose a private chat is: a number worked out from the account id.", "conversation owner", "with the chat")
        {
            Of = "conversation IN @chats OR owner IN @keys",
        },
        new("conversation", "How to reach a chat: its id, the account id, the tenant, the address. Nothing of what is said.", "id type service_url channel tenant person bot seen", "when the app is taken out of the chat, or 400 days after the last message")
        {
            Of = "id IN @chats",
        },
    ];

    /// <summary>What cannot be linked to a person.</summary>
    public static IReadOnlyList<KeptTable> OfNobody { get; } =
    [
        new("handled", "A number worked out from the id of a message, so that none is answered twice.", "activity run done at", "1 day"),
        new("moment_list", "A list of actions that was shown: a random number, the week, the moments.", "list week moments", "366 days"),
        new("moment_mark", "A mark on such a list, and after how many minutes.", "list moment action state minutes", "366 days"),
        new("moment_since", "When that counting began, and a sealed key for its numbers.", "week sealed", "not deleted; the key is made anew"),
        new("recall_planned", "Which changes of sources have been told of.", "change", "not deleted: the id of a change"),
        new("source_version", "The words of a source as an answer cited them.", "source version words", "until no kept answer cites them"),
        new("ended_session", "The random number of a session that was signed out of.", "id until", "8 hours after the session began"),
        new("edition", "The wording of a screening tool.", "hash file own first", "until no screening needs it"),
        new("quiz_edition", "The wording of a quiz.", "hash file text", "until no quiz needs it"),
        new("node", "A server that runs.", "run seen", "soon after it ends"),
        new("claim", "What a server has in hand.", "what run", "until it is done"),
        new("shared", "By which servers tell that they share keys and folder.", "name value", "not deleted"),
        new("schema_version", "Which tables have been made.", "version", "not deleted"),
    ];

    /// <summary>What is not in the database, or not of one person there.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
    [
        "Memory of the running server: role and area of a chat, and its last question and answer. Not used after 12 hours without a message; gone when the server restarts.",
        "Microsoft Teams keeps the chat itself, as the organisation has set it. This program cannot read or delete it.",
        "A duty manager's reply stands with the question of the person who asked it, and is exported and erased with that question.",
        "What managers changed in the sources is noted with their role, never with a name. It is not deleted: it is the trail of what was changed.",
        "The log of the program holds times, kinds of events and technical ids, and no words of a message.",
        "Backups of the database hold what it held when they were made, until the organisation deletes them.",
    ];

    /// <summary>All tables, each once.</summary>
    public static IEnumerable<KeptTable> Tables => OfPeople.Where(t => t.Columns.Length > 0).Concat(OfNobody);
}
