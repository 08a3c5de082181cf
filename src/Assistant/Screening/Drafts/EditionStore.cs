using System.Data.Common;
using Assistant.Commands;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Storage;
using Dapper;

namespace Assistant.Screening.Drafts;

/// <summary>
/// The wording of every questionnaire that a draft was begun with, so that an edited file does not change what somebody has
/// half answered. Nothing of anybody's answers.
/// </summary>
public sealed class EditionStore(StateDatabase database)
{
    /// <summary>The words of the edition that is served now; null where its file has been changed since it was read, and will be read again in a moment.</summary>
    public static QuestionnaireReader.Words? WordsOf(Questionnaire questionnaire, ContentFolder content) => QuestionnaireReader.WordsIn(content).FirstOrDefault(w => w.Hash == questionnaire.Hash);

    /// <summary>Keeps an edition in the transaction that begins a draft with it, so that no clearing away comes between.</summary>
    public static void Keep(QuestionnaireReader.Words words, DbConnection connection, DbTransaction transaction) =>
        connection.Execute("INSERT INTO edition VALUES (@Hash, @File, @Own, @First) ON CONFLICT (hash) DO NOTHING", new { words.Hash, words.File, words.Own, words.First }, transaction);

    /// <summary>The edition of that hash: the one that is served, or as it was kept; null where neither has it.</summary>
    public Questionnaire? Find(string hash, KnowledgeBase knowledge)
    {
        if (knowledge.Questionnaires.FirstOrDefault(q => q.Hash == hash) is { } served) return served;
        var kept = database.Read(c => c.QuerySingleOrDefault<(string File, string Own, string First)?>("SELECT file, own, first FROM edition WHERE hash = @hash", new { hash }));
        if (kept is not { } words) return null;
        // What it cites may be gone by now: then that statement is held back. Its questions are what matters here.
        var problems = new ProblemList();
        var statements = new StatementReader(new CitationReader(knowledge.Catalogue, knowledge.Documents, knowledge.Words, problems));
        return new QuestionnaireReader(statements, problems).Read(new QuestionnaireReader.Words(words.File, words.Own, words.First));
    }

    /// <summary>Deletes the editions that no draft needs.</summary>
    public int Forget() => database.Write(c => c.Execute("DELETE FROM edition WHERE hash NOT IN (SELECT edition FROM screening)"));
}
