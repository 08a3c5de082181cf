using System.Text.Json;
using Assistant.Conversations;
using Assistant.Knowledge;
using Assistant.Storage;
using Dapper;

namespace Assistant.Screening.Drafts;

/// <summary>A line of somebody's list of drafts. One that cannot be read has no draft.</summary>
public sealed record DraftLine(string Id, DateTimeOffset Expires, ScreeningDraft? Draft);

/// <summary>
/// Keeps drafts: whose and how long in the open, all that was said in them sealed. What is written is on the disk before the
/// write returns, a write that another one has overtaken changes nothing, and what an activity changed it changes once.
/// </summary>
public sealed class DraftStore(StateDatabase database, StateSeal seal, EditionStore editions, TakenActivities taken)
{
    internal const string Purpose = "screening";
    private const string Columns = "id AS Id, owner AS Owner, conversation AS Conversation, edition AS Edition, revision AS Revision, sealed AS Sealed, expires AS Expires";

    private sealed record Row(string Id, string Owner, string Conversation, string Edition, long Revision, byte[] Sealed, long Expires);

    /// <summary>Keeps a new draft, with the wording that it is gone through with; false where the activity has begun one before.</summary>
    public bool Begin(ScreeningDraft draft, QuestionnaireReader.Words edition, string? activity) => database.Together((connection, transaction) =>
    {
        if (!taken.Note(connection, transaction, draft.Conversation, activity, draft.Id)) return false;
        EditionStore.Keep(edition, connection, transaction);
        connection.Execute("UPDATE screening SET active = 0 WHERE conversation = @Conversation", new { draft.Conversation }, transaction);
        connection.Execute("INSERT INTO screening (id, owner, conversation, edition, revision, active, sealed, expires) VALUES (@Id, @Owner, @Conversation, @Edition, @Revision, 1, @Sealed, @Expires)", RowOf(draft), transaction);
        return true;
    });

    /// <summary>Keeps a change and makes the draft the one that its chat goes through; false where another change came first, the activity made one before, or it is gone.</summary>
    public bool Change(ScreeningDraft draft, int from, string? activity) => database.Together((connection, transaction) =>
    {
        if (TakenActivities.IsTaken(connection, transaction, draft.Conversation, activity)) return false;
        if (connection.Execute("""
            UPDATE screening SET conversation = @Conversation, revision = @Revision, active = 1, sealed = @Sealed, expires = @Expires, reminded = 0
            WHERE id = @Id AND owner = @Owner AND revision = @from
            """, new { draft.Conversation, draft.Revision, Sealed = Seal(draft), Expires = draft.Expires.ToUnixTimeSeconds(), draft.Id, draft.Owner, from }, transaction) == 0) return false;
        connection.Execute("UPDATE screening SET active = 0 WHERE conversation = @Conversation AND id <> @Id", new { draft.Conversation, draft.Id }, transaction);
        return taken.Note(connection, transaction, draft.Conversation, activity, draft.Id);
    });

    /// <summary>The activity was about the draft and could not be taken: it is not taken later either.</summary>
    public bool Note(ScreeningDraft draft, string? activity) => database.Together((connection, transaction) => taken.Note(connection, transaction, draft.Conversation, activity, draft.Id));

    /// <summary>The chat no longer goes through it; it is kept, unless nothing was said in it yet.</summary>
    public void Leave(ScreeningDraft draft, string? activity) => database.Together((connection, transaction) =>
    {
        taken.Note(connection, transaction, draft.Conversation, activity, draft.Id);
        return connection.Execute(draft.WantsReference ? "DELETE FROM screening WHERE id = @Id" : "UPDATE screening SET active = 0 WHERE id = @Id", new { draft.Id }, transaction);
    });

    /// <summary>The chat goes through something else now; its draft is kept.</summary>
    public void Pause(string conversation) => database.Write(c => c.Execute("UPDATE screening SET active = 0 WHERE conversation = @conversation AND active = 1", new { conversation }));

    /// <summary>Somebody's own draft; a line without one where it cannot be read; null where there is none.</summary>
    public DraftLine? Find(string id, string owner, KnowledgeBase knowledge) => Line(database.Read(c =>
        c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM screening WHERE id = @id AND owner = @owner", new { id, owner })), knowledge);

    /// <summary>The draft that the chat goes through now.</summary>
    public DraftLine? Active(string conversation, string owner, KnowledgeBase knowledge) => Line(database.Read(c =>
        c.QuerySingleOrDefault<Row>($"SELECT {Columns} FROM screening WHERE conversation = @conversation AND owner = @owner AND active = 1", new { conversation, owner })), knowledge);

    /// <summary>All of somebody's drafts, the one that ends first first.</summary>
    public IReadOnlyList<DraftLine> Of(string owner, KnowledgeBase knowledge) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM screening WHERE owner = @owner ORDER BY expires, id", new { owner })).Select(r => Line(r, knowledge)!)];

    public bool Delete(string id, string owner) => database.Write(c => c.Execute("DELETE FROM screening WHERE id = @id AND owner = @owner", new { id, owner })) == 1;

    /// <summary>Deletes what has expired.</summary>
    public int Forget(DateTimeOffset now) => database.Write(c => c.Execute("DELETE FROM screening WHERE expires <= @at", new { at = now.ToUnixTimeSeconds() }));

    /// <summary>Drafts that end before then and whose owners have not been told.</summary>
    public IReadOnlyList<DraftLine> Ending(DateTimeOffset before, KnowledgeBase knowledge) =>
        [.. database.Read(c => c.Query<Row>($"SELECT {Columns} FROM screening WHERE expires <= @at AND reminded = 0", new { at = before.ToUnixTimeSeconds() })).Select(r => Line(r, knowledge)!)];

    public void Reminded(string id) => database.Write(c => c.Execute("UPDATE screening SET reminded = 1 WHERE id = @id", new { id }));

    private Row RowOf(ScreeningDraft draft) => new(draft.Id, draft.Owner, draft.Conversation, draft.Session.Questionnaire.Hash, draft.Revision, Seal(draft), draft.Expires.ToUnixTimeSeconds());

    private byte[] Seal(ScreeningDraft draft) => seal.Seal(Purpose, JsonSerializer.Serialize(DraftContent.Of(draft), DraftJson.Default.DraftContent));

    private DraftLine? Line(Row? row, KnowledgeBase knowledge) =>
        row is null ? null : new DraftLine(row.Id, DateTimeOffset.FromUnixTimeSeconds(row.Expires), Draft(row, knowledge));

    private ScreeningDraft? Draft(Row row, KnowledgeBase knowledge)
    {
        if (seal.Open(Purpose, row.Sealed) is not { } json || DraftJson.Read(json) is not { } content) return null;
        if (editions.Find(row.Edition, knowledge) is not { } questionnaire || !content.Fits(questionnaire)) return null;
        return new ScreeningDraft
        {
            Id = row.Id,
            Owner = row.Owner,
            Conversation = row.Conversation,
            Revision = (int)row.Revision,
            Mode = content.Mode,
            Reference = content.Reference,
            Case = content.Case,
            Session = content.Session(questionnaire),
            Pending = content.Pending,
            Changed = content.Changed,
            Expires = DateTimeOffset.FromUnixTimeSeconds(row.Expires),
            IsOldEdition = knowledge.Questionnaires.All(q => q.Hash != row.Edition),
        };
    }
}
