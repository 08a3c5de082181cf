using System.Data.Common;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Storage;
using Dapper;

namespace Assistant.Quizzes.Papers;

/// <summary>The wording of every quiz that somebody has begun, so that an edited file does not change what is half answered. Nothing of anybody's answers.</summary>
public sealed class QuizEditions(StateDatabase database)
{
    /// <summary>The text that is served now; null where its file has been changed since it was read, and will be read again in a moment.</summary>
    public static string? TextOf(Scenario scenario, ContentFolder content) =>
        content.Exists(scenario.File) && content.Read(scenario.File) is var text && ScenarioReader.HashOf(text) == scenario.Hash ? text : null;

    /// <summary>Keeps an edition in the transaction that begins something with it, so that no clearing away comes between.</summary>
    public static void Keep(Scenario scenario, string text, DbConnection connection, DbTransaction transaction) =>
        connection.Execute("INSERT INTO quiz_edition VALUES (@Hash, @File, @text) ON CONFLICT (hash) DO NOTHING", new { scenario.Hash, scenario.File, text }, transaction);

    /// <summary>The edition of that hash: the one that is served, or as it was kept; null where neither has it.</summary>
    public Scenario? Find(string hash, KnowledgeBase knowledge)
    {
        if (knowledge.Quizzes.FirstOrDefault(q => q.Hash == hash) is { } served) return served;
        var kept = database.Read(c => c.QuerySingleOrDefault<(string File, string Text)?>("SELECT file, text FROM quiz_edition WHERE hash = @hash", new { hash }));
        if (kept is not { } words) return null;
        // What it cites may be gone by now: then that statement is held back.
        var problems = new ProblemList();
        return new ScenarioReader(new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems)), problems).Read(words.File, words.Text);
    }

    /// <summary>Deletes the editions that nothing needs.</summary>
    public int Forget() => database.Write(c => c.Execute("DELETE FROM quiz_edition WHERE hash NOT IN (SELECT edition FROM quiz_paper UNION SELECT edition FROM quiz_run)"));
}
