using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Quizzes.Papers;
using Assistant.Storage;
using Dapper;

namespace Assistant.Quizzes.Groups;

/// <summary>Keeps the quizzes that trainers run: the code, whose and how long in the open, the rest sealed. Each learner's paper is a row of its own.</summary>
public sealed class GroupQuizStore(StateDatabase database, StateSeal seal, QuizEditions editions, TakenActivities taken)
{
    internal const string Purpose = "quiz-run";
    private const string Columns = "id AS Id, code AS Code, owner AS Owner, conversation AS Conversation, card AS Card, edition AS Edition, revision AS Revision, sealed AS Sealed, expires AS Expires";

    private sealed record Row(string Id, string Code, string Owner, string Conversation, string? Card, string Edition, long Revision, byte[] Sealed, long Expires);

    /// <summary>Keeps a new quiz; false where the activity has begun one before, or its code is in use.</summary>
    public bool Begin(GroupQuiz quiz, string text, string? activity) => database.Together((connection, transaction) =>
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM quiz_run WHERE code = @Code", new { quiz.Code }, transaction) > 0) return false;
        if (!taken.Note(connection, transaction, quiz.Conversation, activity, quiz.Id)) return false;
        QuizEditions.Keep(quiz.Session.Scenario, text, connection, transaction);
        connection.Execute("""
            INSERT INTO quiz_run (id, code, owner, conversation, edition, scenario, revision, open, sealed, expires)
            VALUES (@Id, @Code, @Owner, @Conversation, @Hash, @Scenario, @Revision, 1, @Sealed, @Expires)
            """, new { quiz.Id, quiz.Code, quiz.Owner, quiz.Conversation, quiz.Session.Scenario.Hash, Scenario = quiz.Session.Scenario.Id, quiz.Revision, Sealed = Seal(quiz), Expires = quiz.Expires.ToUnixTimeSeconds() }, transaction);
        return true;
    });

    /// <summary>Keeps where a quiz stands; false where another step came first, or it is gone.</summary>
    public bool Move(GroupQuiz quiz, int from, string? activity) => database.Together((connection, transaction) =>
    {
        if (TakenActivities.IsTaken(connection, transaction, quiz.Conversation, activity)) return false;
        var moved = connection.Execute("UPDATE quiz_run SET revision = @Revision, open = @open, sealed = @Sealed WHERE id = @Id AND revision = @from",
            new { quiz.Revision, open = quiz.Session.Stage.IsClosed ? 0 : 1, Sealed = Seal(quiz), quiz.Id, from }, transaction) == 1;
        return moved && taken.Note(connection, transaction, quiz.Conversation, activity, quiz.Id);
    });

    /// <summary>The activity was about the quiz and changed nothing: it changes nothing later either.</summary>
    public void Note(GroupQuiz quiz, string? activity) => database.Together((connection, transaction) => taken.Note(connection, transaction, quiz.Conversation, activity, quiz.Id));

    /// <summary>A quiz with everybody's papers; null where there is none, or it cannot be read.</summary>
    public GroupQuiz? Find(string id, KnowledgeBase knowledge) => FindOne(id, knowledge) is { } quiz ? WithPapers(quiz) : null;

    /// <summary>A quiz without papers; null where there is none, or it cannot be read.</summary>
    public GroupQuiz? FindOne(string id, KnowledgeBase knowledge) => One("id = @value", id, knowledge);

    /// <summary>The quiz of a code that learners come in with, without papers.</summary>
    public GroupQuiz? FindCode(string code, KnowledgeBase knowledge) => One("code = @value", code, knowledge);

    /// <summary>The same story as the same trainer ran it last before this, with everybody's papers; null where they did not.</summary>
    public GroupQuiz? Before(GroupQuiz quiz, KnowledgeBase knowledge) => OfTrainer(quiz.Owner, knowledge)
        .Where(q => q.Session.Scenario.Id == quiz.Session.Scenario.Id && q.Started < quiz.Started)
        .MaxBy(q => q.Started) is { } before ? WithPapers(before) : null;

    /// <summary>What a trainer ran and runs, the newest first, without papers.</summary>
    public IReadOnlyList<GroupQuiz> OfTrainer(string owner, KnowledgeBase knowledge) => Many("SELECT " + Columns + " FROM quiz_run WHERE owner = @owner", new { owner }, knowledge);

    /// <summary>The quizzes that are not over, or whose end not all cards show yet.</summary>
    public IReadOnlyList<string> Open() => [.. database.Read(c => c.Query<string>("SELECT id FROM quiz_run WHERE open = 1 OR card IS NOT NULL OR id IN (SELECT quiz FROM quiz_paper WHERE card IS NOT NULL)"))];

    /// <summary>How often the trainer has moved on, and one; 0 where it is gone.</summary>
    public int RevisionOf(string quiz) => database.Read(c => c.ExecuteScalar<int>("SELECT revision FROM quiz_run WHERE id = @quiz", new { quiz }));

    /// <summary>The message that holds the trainer's card; null where none was sent yet.</summary>
    public string? CardOf(string quiz) => database.Read(c => c.QuerySingleOrDefault<string?>("SELECT card FROM quiz_run WHERE id = @quiz", new { quiz }));

    public void NoteCard(string id, string card) => database.Write(c =>
        c.Execute("UPDATE quiz_run SET card = @card WHERE id = @id AND card IS DISTINCT FROM @card", new { id, card }) + c.Execute("UPDATE quiz_paper SET card = @card WHERE id = @id AND card IS DISTINCT FROM @card", new { id, card }));

    /// <summary>No card is brought up to date any more: all show the end.</summary>
    public void ForgetCards(string quiz) => database.Write(c => c.Execute("UPDATE quiz_run SET card = NULL WHERE id = @quiz", new { quiz }) + c.Execute("UPDATE quiz_paper SET card = NULL WHERE quiz = @quiz", new { quiz }));

    /// <summary>Deletes what has expired, with its papers.</summary>
    public int Forget(DateTimeOffset now) => database.Together((connection, transaction) =>
    {
        var forgotten = connection.Execute("DELETE FROM quiz_paper WHERE quiz IN (SELECT id FROM quiz_run WHERE expires <= @at)", new { at = now.ToUnixTimeSeconds() }, transaction)
            + connection.Execute("DELETE FROM quiz_run WHERE expires <= @at", new { at = now.ToUnixTimeSeconds() }, transaction);
        connection.Execute("DELETE FROM shown_card WHERE quiz NOT IN (SELECT id FROM quiz_run)", transaction: transaction);
        return forgotten;
    });

    private GroupQuiz? One(string where, string value, KnowledgeBase knowledge) => Many($"SELECT {Columns} FROM quiz_run WHERE {where}", new { value }, knowledge) is [var one] ? one : null;

    private IReadOnlyList<GroupQuiz> Many(string sql, object values, KnowledgeBase knowledge) => [.. database.Read(c => c.Query<Row>(sql, values)).Select(r => Read(r, knowledge)).OfType<GroupQuiz>().OrderByDescending(q => q.Started)];

    private GroupQuiz WithPapers(GroupQuiz quiz)
    {
        var papers = database.Read(c => c.Query<(string Owner, byte[] Sealed)>("SELECT owner, sealed FROM quiz_paper WHERE quiz = @Id", new { quiz.Id }));
        return quiz with { Session = quiz.Session with { Papers = papers.Select(p => (p.Owner, Paper: GroupPaperStore.Open(seal, p.Sealed, quiz.Session.Scenario))).Where(p => p.Paper is not null).ToImmutableDictionary(p => p.Owner, p => p.Paper!) } };
    }

    private byte[] Seal(GroupQuiz quiz) => seal.Seal(Purpose, JsonSerializer.Serialize(KeptStage.Of(quiz), PaperJson.Default.KeptStage));

    internal static GroupStage? StageIn(StateSeal seal, byte[] sealedStage) =>
        seal.Open(Purpose, sealedStage) is { } json && JsonSerializer.Deserialize(json, PaperJson.Default.KeptStage) is { } kept ? new GroupStage(kept.Stage, kept.IsClosed) : null;

    private GroupQuiz? Read(Row row, KnowledgeBase knowledge)
    {
        if (editions.Find(row.Edition, knowledge) is not { } scenario || seal.Open(Purpose, row.Sealed) is not { } json) return null;
        if (JsonSerializer.Deserialize(json, PaperJson.Default.KeptStage) is not { Started: { } started, Moved: { } moved } kept) return null;
        return new GroupQuiz
        {
            Id = row.Id,
            Owner = row.Owner,
            Conversation = row.Conversation,
            Code = row.Code,
            Session = new GroupSession { Scenario = scenario, Stage = new GroupStage(kept.Stage, kept.IsClosed), IsNamed = kept.IsNamed },
            Revision = (int)row.Revision,
            Started = started,
            Moved = moved,
            Expires = DateTimeOffset.FromUnixTimeSeconds(row.Expires),
        };
    }
}
