using Assistant.Answers.Records;
using Assistant.Commands;
using Assistant.Corpus;
using Assistant.Sources.Changes;
using Assistant.Storage;
using Dapper;

namespace Assistant.Sources.Recall;

/// <summary>Counts beforehand which answers a change concerns. Nobody learns from it who received them.</summary>
public sealed class PastAnswerCounter(StateDatabase database, AssistantHost assistant)
{
    /// <param name="source">The source that is to be changed.</param>
    /// <param name="kind">What is to be done to it.</param>
    /// <param name="text">The text that is to take its place, for a replacement.</param>
    public PastAnswers Of(string source, ChangeKind kind = ChangeKind.Withdraw, string? text = null)
    {
        var after = kind is ChangeKind.Replace && text is not null && assistant.Knowledge.Catalogue.Find(source) is { } held ? new StandingWords(SourceVersion.Of(CorpusReader.Read(held, text))) : null;
        return database.Read(c =>
        {
            var cited = c.Query<(string Reference, string? Conversation, bool CanBeReached, long Start, long End, string? Saying, string Words)>("""
                SELECT c.reference, d.conversation, CASE WHEN EXISTS (SELECT 1 FROM conversation k WHERE k.id = d.conversation) THEN 1 ELSE 0 END, c.start, c."end", c.saying, c.words
                FROM answer_citation c LEFT JOIN delivery d ON d.reference = c.reference WHERE c.source = @source
                """, new { source })
                .Where(r => RecallRules.Ends(kind, new RecordedCitation { Number = 1, Source = source, Version = "", Start = (int)r.Start, End = (int)r.End, Saying = r.Saying, Words = r.Words }, after)).ToList();
            var chats = cited.Where(r => r.Conversation is not null).DistinctBy(r => r.Conversation).ToList();
            return new PastAnswers(cited.Select(r => r.Reference).Distinct().Count(), chats.Count(r => r.CanBeReached), chats.Count(r => !r.CanBeReached));
        });
    }
}
