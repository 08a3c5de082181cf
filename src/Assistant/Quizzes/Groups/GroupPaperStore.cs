using System.Security.Cryptography;
using System.Text.Json;
using Assistant.Conversations;
using Assistant.Quizzes.Papers;
using Assistant.Storage;
using Dapper;

namespace Assistant.Quizzes.Groups;

/// <summary>Keeps the papers of those who take a quiz with others, a row each: an answer touches its own row alone.</summary>
public sealed class GroupPaperStore(StateDatabase database, StateSeal seal, TakenActivities taken)
{
    private const string Columns = "id AS Id, quiz AS Quiz, owner AS Owner, conversation AS Conversation, card AS Card, sealed AS Sealed";

    private sealed record Row(string Id, string Quiz, string Owner, string Conversation, string? Card, byte[] Sealed);

    /// <summary>Comes in, or back, from whatever device: the chat is at this quiz from now on.</summary>
    public GroupPaper Join(GroupQuiz quiz, string owner, string conversation, string? name, string? activity) => database.Together((connection, transaction) =>
    {
        var row = connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM quiz_paper WHERE quiz = @Id AND owner = @owner", new { quiz.Id, owner }, transaction);
        if (row is not null && TakenActivities.IsTaken(connection, transaction, conversation, activity) && Open(seal, row.Sealed, quiz.Session.Scenario) is { } asItIs) return new GroupPaper(row.Id, owner, row.Conversation, row.Card, asItIs);
        var paper = row is not null && Open(seal, row.Sealed, quiz.Session.Scenario) is { } back ? back with { IsHere = true } : Paper.New(quiz.Session.IsNamed ? name : null);
        var id = row?.Id ?? RandomNumberGenerator.GetHexString(16, lowercase: true);
        connection.Execute("UPDATE quiz_paper SET active = 0 WHERE conversation = @conversation AND id <> @id", new { conversation, id }, transaction);
        connection.Execute("""
            INSERT INTO quiz_paper (id, quiz, owner, conversation, edition, revision, active, sealed, expires) VALUES (@id, @quiz, @owner, @conversation, @Hash, 1, 1, @Sealed, @Expires)
            ON CONFLICT (id) DO UPDATE SET conversation = @conversation, active = 1, sealed = @Sealed, card = CASE WHEN quiz_paper.conversation = @conversation THEN quiz_paper.card ELSE NULL END
            """, new { id, quiz = quiz.Id, owner, conversation, quiz.Session.Scenario.Hash, Sealed = Seal(paper), Expires = quiz.Expires.ToUnixTimeSeconds() }, transaction);
        taken.Note(connection, transaction, conversation, activity, id);
        return new GroupPaper(id, owner, conversation, row?.Conversation == conversation ? row.Card : null, paper);
    });

    /// <summary>
    /// Takes an answer where the quiz stands at that moment: in one transaction, so that none comes after the key was shown. What an
    /// activity answered it answers once.
    /// </summary>
    public (GroupPaper Paper, GroupStage Stage, QuizFault? Fault)? Answer(GroupQuiz quiz, string owner, string item, QuizAnswer given, string? activity) => database.Together<(GroupPaper, GroupStage, QuizFault?)?>((connection, transaction) =>
    {
        if (connection.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM quiz_paper WHERE quiz = @Id AND owner = @owner", new { quiz.Id, owner }, transaction) is not { } row) return null;
        if (connection.QuerySingleOrDefault<byte[]>("SELECT sealed FROM quiz_run WHERE id = @Id", new { quiz.Id }, transaction) is not { } run || GroupQuizStore.StageIn(seal, run) is not { } stage) return null;
        if (Open(seal, row.Sealed, quiz.Session.Scenario) is not { } paper) return null;
        var kept = new GroupPaper(row.Id, owner, row.Conversation, row.Card, paper);
        if (TakenActivities.IsTaken(connection, transaction, row.Conversation, activity)) return (kept, stage, null);
        var (answered, fault) = paper.Take(quiz.Session.Scenario, stage, item, given);
        if (fault is null) connection.Execute("UPDATE quiz_paper SET sealed = @Sealed WHERE id = @Id", new { Sealed = Seal(answered), row.Id }, transaction);
        taken.Note(connection, transaction, row.Conversation, activity, row.Id);
        return (kept with { Paper = answered }, stage, fault);
    });

    /// <summary>Goes; what was answered counts, and the code leads back.</summary>
    public void Leave(GroupQuiz quiz, GroupPaper paper, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, paper.Conversation, activity, paper.Id)) return 0;
        // As it is now: an answer may have come since it was read.
        if (connection.QuerySingleOrDefault<byte[]>("SELECT sealed FROM quiz_paper WHERE id = @Id", new { paper.Id }, transaction) is not { } kept || Open(seal, kept, quiz.Session.Scenario) is not { } now) return 0;
        return connection.Execute("UPDATE quiz_paper SET active = 0, sealed = @Sealed WHERE id = @Id", new { Sealed = Seal(now with { IsHere = false }), paper.Id }, transaction);
    });

    public GroupPaper? Find(GroupQuiz quiz, string owner) => Read(database.Read(c =>
        c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM quiz_paper WHERE quiz = @Id AND owner = @owner", new { quiz.Id, owner })), quiz.Session.Scenario);

    /// <summary>Everybody's, with their cards.</summary>
    public IReadOnlyList<GroupPaper> Of(GroupQuiz quiz) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM quiz_paper WHERE quiz = @Id ORDER BY id", new { quiz.Id })).Select(r => Read(r, quiz.Session.Scenario)).OfType<GroupPaper>()];

    /// <summary>The quiz that the chat is at with others; null where it is at none.</summary>
    public string? ActiveIn(string conversation, string owner) => database.Read(c =>
        c.QuerySingleOrDefault<string?>("SELECT quiz FROM quiz_paper WHERE conversation = @conversation AND owner = @owner AND active = 1 AND quiz IS NOT NULL", new { conversation, owner }));

    /// <summary>The quiz that somebody's own paper is of; null where there is none.</summary>
    public string? QuizOf(string paper, string owner) => database.Read(c => c.QuerySingleOrDefault<string?>("SELECT quiz FROM quiz_paper WHERE id = @paper AND owner = @owner AND quiz IS NOT NULL", new { paper, owner }));

    /// <summary>The quizzes that somebody takes or took with others.</summary>
    public IReadOnlyList<string> QuizzesOf(string owner) => [.. database.Read(c => c.Query<string>("SELECT quiz FROM quiz_paper WHERE owner = @owner AND quiz IS NOT NULL", new { owner }))];

    internal static Paper? Open(StateSeal seal, byte[] sealedPaper, Scenario scenario) =>
        seal.Open(SoloStore.Purpose, sealedPaper) is { } json && JsonSerializer.Deserialize(json, PaperJson.Default.KeptPaper) is { } kept ? kept.Paper(scenario) : null;

    private byte[] Seal(Paper paper) => seal.Seal(SoloStore.Purpose, JsonSerializer.Serialize(KeptPaper.Of(paper), PaperJson.Default.KeptPaper));

    private GroupPaper? Read(Row? row, Scenario scenario) => row is null || Open(seal, row.Sealed, scenario) is not { } paper ? null : new GroupPaper(row.Id, row.Owner, row.Conversation, row.Card, paper);
}
