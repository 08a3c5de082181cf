using System.Text.Json;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Storage;
using Dapper;

namespace Assistant.Quizzes.Papers;

/// <summary>
/// Keeps the quizzes that people take alone: whose and how long in the open, what was answered sealed. A write that another has
/// overtaken changes nothing, and what an activity changed it changes once.
/// </summary>
public sealed class SoloStore(StateDatabase database, StateSeal seal, QuizEditions editions, TakenActivities taken)
{
    internal const string Purpose = "quiz-paper";
    private const string Columns = "id AS Id, owner AS Owner, conversation AS Conversation, edition AS Edition, revision AS Revision, sealed AS Sealed, expires AS Expires";

    private sealed record Row(string Id, string Owner, string Conversation, string Edition, long Revision, byte[] Sealed, long Expires);

    /// <summary>Keeps a new paper; false where the activity has begun one before.</summary>
    public bool Begin(SoloPaper paper, string text, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, paper.Conversation, activity, paper.Id)) return false;
        QuizEditions.Keep(paper.Session.Scenario, text, connection, transaction);
        connection.Execute("UPDATE quiz_paper SET active = 0 WHERE conversation = @Conversation", new { paper.Conversation }, transaction);
        connection.Execute("""
            INSERT INTO quiz_paper (id, quiz, owner, conversation, edition, revision, active, sealed, expires)
            VALUES (@Id, NULL, @Owner, @Conversation, @Hash, @Revision, 1, @Sealed, @Expires)
            """, new { paper.Id, paper.Owner, paper.Conversation, paper.Session.Scenario.Hash, paper.Revision, Sealed = Seal(paper), Expires = paper.Expires.ToUnixTimeSeconds() }, transaction);
        return true;
    });

    /// <summary>Keeps a change and makes the paper the one that its chat is at; false where another change came first, the activity made one before, or it is gone.</summary>
    public bool Change(SoloPaper paper, int from, string? activity) => database.Together((connection, transaction) =>
    {
        if (TakenActivities.IsTaken(connection, transaction, paper.Conversation, activity)) return false;
        if (connection.Execute("""
            UPDATE quiz_paper SET conversation = @Conversation, revision = @Revision, active = 1, sealed = @Sealed, expires = @Expires
            WHERE id = @Id AND owner = @Owner AND revision = @from AND quiz IS NULL
            """, new { paper.Conversation, paper.Revision, Sealed = Seal(paper), Expires = paper.Expires.ToUnixTimeSeconds(), paper.Id, paper.Owner, from }, transaction) == 0) return false;
        connection.Execute("UPDATE quiz_paper SET active = 0 WHERE conversation = @Conversation AND id <> @Id", new { paper.Conversation, paper.Id }, transaction);
        return taken.Note(connection, transaction, paper.Conversation, activity, paper.Id);
    });

    /// <summary>The activity was about the paper and changed nothing: it changes nothing later either.</summary>
    public void Note(SoloPaper paper, string? activity) => database.Together((connection, transaction) => taken.Note(connection, transaction, paper.Conversation, activity, paper.Id));

    /// <summary>The chat is no longer at it; it is kept, unless nothing was answered yet.</summary>
    public void Leave(SoloPaper paper, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, paper.Conversation, activity, paper.Id)) return 0;
        // Only as it was read: an answer that came at the same moment is kept.
        var deleted = paper.Session.Answers.IsEmpty ? connection.Execute("DELETE FROM quiz_paper WHERE id = @Id AND revision = @Revision", new { paper.Id, paper.Revision }, transaction) : 0;
        return deleted + connection.Execute("UPDATE quiz_paper SET active = 0 WHERE id = @Id", new { paper.Id }, transaction);
    });

    /// <summary>Somebody's own paper; null where there is none, or it cannot be read.</summary>
    public SoloPaper? Find(string id, string owner, KnowledgeBase knowledge) => Read(database.Read(c =>
        c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM quiz_paper WHERE id = @id AND owner = @owner AND quiz IS NULL", new { id, owner })), knowledge);

    /// <summary>The paper that the chat is at.</summary>
    public SoloPaper? Active(string conversation, string owner, KnowledgeBase knowledge) => Read(database.Read(c =>
        c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM quiz_paper WHERE conversation = @conversation AND owner = @owner AND active = 1 AND quiz IS NULL", new { conversation, owner })), knowledge);

    /// <summary>All of somebody's papers that can be read.</summary>
    public IReadOnlyList<SoloPaper> Of(string owner, KnowledgeBase knowledge) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM quiz_paper WHERE owner = @owner AND quiz IS NULL ORDER BY expires DESC, id", new { owner })).Select(r => Read(r, knowledge)).OfType<SoloPaper>()];

    /// <summary>Deletes what has expired.</summary>
    public int Forget(DateTimeOffset now) => database.Write(c => c.Execute("DELETE FROM quiz_paper WHERE expires <= @at", new { at = now.ToUnixTimeSeconds() }));

    private byte[] Seal(SoloPaper paper) => seal.Seal(Purpose, JsonSerializer.Serialize(KeptPaper.Of(paper), PaperJson.Default.KeptPaper));

    private SoloPaper? Read(Row? row, KnowledgeBase knowledge)
    {
        if (row is null || editions.Find(row.Edition, knowledge) is not { } scenario || seal.Open(Purpose, row.Sealed) is not { } json) return null;
        if (JsonSerializer.Deserialize(json, PaperJson.Default.KeptPaper) is not { Shown: { } shown, Changed: { } changed } kept || kept.Session(scenario) is not { } session) return null;
        return new SoloPaper { Id = row.Id, Owner = row.Owner, Conversation = row.Conversation, Session = session, Revision = (int)row.Revision, Shown = shown, Changed = changed, Expires = DateTimeOffset.FromUnixTimeSeconds(row.Expires) };
    }
}
