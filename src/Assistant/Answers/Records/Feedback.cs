using Assistant.Storage;
using Dapper;

namespace Assistant.Answers.Records;

/// <summary>What somebody thought of an answer: <c>like</c> or <c>dislike</c>, and perhaps a few words.</summary>
public sealed record Feedback(string Reaction, string? Words);

/// <summary>What people thought of answers, with the answer that it is about. Their words are sealed: a detail of somebody may stand in them undetected.</summary>
public sealed class FeedbackStore(StateDatabase database, StateSeal seal, TimeProvider time)
{
    internal const string Purpose = "feedback", Sealed = "sealed:";


    /// <summary>Keeps feedback with the answer that the message brought; without an answer where the message is not known.</summary>
    public void Add(string? message, Feedback feedback) => database.Write(c => c.Execute(
        "INSERT INTO feedback (answer, reaction, words, at) VALUES ((SELECT reference FROM answer_record WHERE message = @message), @reaction, @words, @at)",
        new { message, reaction = feedback.Reaction, words = feedback.Words is { } words ? Sealed + Convert.ToBase64String(seal.Seal(Purpose, words)) : null, at = time.GetUtcNow().ToUnixTimeSeconds() }));

    /// <summary>Feedback with the status of the answer it is about, newest first.</summary>
    public IReadOnlyList<(string? Status, Feedback Feedback)> Read() => database.Read(c => c
        .Query<(string? Status, string Reaction, string? Words)>("SELECT a.status, f.reaction, f.words FROM feedback f LEFT JOIN answer_record a ON a.reference = f.answer ORDER BY f.at DESC, f.rowid DESC")
        .Select(r => (r.Status, new Feedback(r.Reaction, Open(seal, r.Words)))).ToList());

    /// <summary>What was thought of one answer, newest first.</summary>
    public IReadOnlyList<Feedback> Of(AnswerReference reference) => database.Read(c => c
        .Query<(string Reaction, string? Words)>("SELECT reaction, words FROM feedback WHERE answer = @Code ORDER BY at DESC, rowid DESC", reference)
        .Select(r => new Feedback(r.Reaction, Open(seal, r.Words))).ToList());

    /// <summary>The words as they were written; null where there are none, or the key is gone.</summary>
    internal static string? Open(StateSeal seal, string? words) =>
        words is null || !words.StartsWith(Sealed, StringComparison.Ordinal) ? words : seal.Open(Purpose, Convert.FromBase64String(words[Sealed.Length..]));

    public int Forget(DateTimeOffset before) => database.Write(c => c.Execute("DELETE FROM feedback WHERE at < @at", new { at = before.ToUnixTimeSeconds() }));
}
