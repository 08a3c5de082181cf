using System.Collections.Concurrent;
using Assistant.Storage;
using Dapper;

namespace Assistant.Quizzes.Groups;

/// <summary>What a card shows: at which step of the trainer's, and in which state.</summary>
public sealed record CardState(int Revision, string State);

/// <summary>
/// What the cards of quizzes show. One run remembers it, and brings all up to date when it starts; several nodes note it in the database,
/// after a card went out, so that what a node did not come to is done by another.
/// </summary>
public sealed class ShownCards(StateDatabase database)
{
    private readonly ConcurrentDictionary<string, CardState> _shown = new();

    private bool AreShared => database.Engine.IsShared;

    public CardState? Find(string id) => !AreShared ? _shown.GetValueOrDefault(id)
        : database.Read(c => c.QuerySingleOrDefault<(long Revision, string State)?>("SELECT revision, state FROM shown_card WHERE id = @id", new { id })) is var (revision, state) ? new CardState((int)revision, state) : null;

    /// <summary>Those of one quiz, its own and its papers', with those that this run could not send.</summary>
    public IReadOnlyDictionary<string, CardState> Of(string quiz)
    {
        if (!AreShared) return _shown;
        var all = database.Read(c => c.Query<(string Id, long Revision, string State)>("SELECT id, revision, state FROM shown_card WHERE quiz = @quiz", new { quiz }).ToDictionary(r => r.Id, r => new CardState((int)r.Revision, r.State)));
        foreach (var (id, tried) in _shown)
            if (all.GetValueOrDefault(id) is not { } shown || shown.Revision <= tried.Revision) all[id] = tried;
        return all;
    }

    /// <summary>The card is about to be sent.</summary>
    public void Begin(string id, CardState shown)
    {
        if (!AreShared) _shown[id] = shown;
    }

    /// <summary>The card was sent.</summary>
    public void End(string id, string quiz, CardState shown)
    {
        if (!AreShared) return;
        _shown.TryRemove(id, out _);
        Set(id, quiz, shown);
    }

    /// <summary>The card could not be sent: this run leaves it alone, another tries once more.</summary>
    public void Fail(string id, CardState shown) => _shown[id] = shown;

    /// <summary>The card stands there as it is now.</summary>
    public void Note(string id, string quiz, CardState shown)
    {
        if (AreShared) End(id, quiz, shown);
        else _shown[id] = shown;
    }

    /// <summary>No card of the quiz is brought up to date any more.</summary>
    public void Forget(string quiz, IEnumerable<string> papers)
    {
        if (AreShared) database.Loose(c => c.Execute("DELETE FROM shown_card WHERE quiz = @quiz", new { quiz }));
        foreach (var id in papers.Append(quiz)) _shown.TryRemove(id, out _);
    }

    private void Set(string id, string quiz, CardState shown) => database.Loose(c => c.Execute(
        "INSERT INTO shown_card (id, quiz, revision, state) VALUES (@id, @quiz, @Revision, @State) ON CONFLICT (id) DO UPDATE SET revision = @Revision, state = @State", new { id, quiz, shown.Revision, shown.State }));
}
