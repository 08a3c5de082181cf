using System.Security.Cryptography;
using Assistant.Storage;
using Dapper;

namespace Assistant.Answers;

/// <summary>What somebody thought of an answer: <c>like</c> or <c>dislike</c>, and perhaps a few words.</summary>
public sealed record Feedback(string Reaction, string? Words);

/// <summary>What was answered, without the question and without who asked: status, sources, time, and what was thought of it.</summary>
public sealed class AnswerLog(StateDatabase database, TimeProvider time)
{
    private const int ReferenceLength = 10;

    /// <summary>Notes an answer under the id of the message that brought it; its own short reference.</summary>
    public string Add(Answer answer, string? message)
    {
        var reference = RandomNumberGenerator.GetHexString(ReferenceLength, lowercase: true);
        database.Do(c => c.Execute("INSERT INTO answer VALUES (@reference, @message, @status, @sources, @at)", new
        {
            reference,
            message,
            status = AnswerJson.Name(answer.Status),
            sources = string.Join(' ', answer.Shown.Select(s => s.Held ? $"{s.Source.Id}@{s.Start}-{s.End}" : $"{s.Source.Id}#{s.Saying}")),
            at = time.GetUtcNow().ToUnixTimeSeconds(),
        }));
        return reference;
    }

    /// <summary>Keeps feedback with the answer that the message brought; without an answer where the message is not known.</summary>
    public void Add(string? message, Feedback feedback) => database.Do(c => c.Execute(
        "INSERT INTO feedback VALUES ((SELECT reference FROM answer WHERE message = @message), @reaction, @words, @at)",
        new { message, reaction = feedback.Reaction, words = feedback.Words, at = time.GetUtcNow().ToUnixTimeSeconds() }));

    /// <summary>Feedback with the status of the answer it is about, newest first.</summary>
    public IReadOnlyList<(string? Status, Feedback Feedback)> Read() => database.Do(c => c
        .Query<(string? Status, string Reaction, string? Words)>("SELECT a.status, f.reaction, f.words FROM feedback f LEFT JOIN answer a ON a.reference = f.answer ORDER BY f.at DESC, f.rowid DESC")
        .Select(r => (r.Status, new Feedback(r.Reaction, r.Words))).ToList());

    public int Forget(DateTimeOffset before) => database.Together((connection, transaction) =>
    {
        var at = before.ToUnixTimeSeconds();
        return connection.Execute("DELETE FROM feedback WHERE at < @at", new { at }, transaction) + connection.Execute("DELETE FROM answer WHERE at < @at", new { at }, transaction);
    });
}
