using Assistant.Answers;
using Assistant.Commands;
using Assistant.Hosting.Telemetry;
using Assistant.Models.FollowUps;
using Assistant.Models.Writing;

namespace Assistant.Models;

/// <summary>
/// Answers with the help of a model, where there is one. Danger, personal details, scope and refusal are settled by rules before it is
/// asked anything; it re-words what was found, and makes a follow-up stand alone.
/// </summary>
public sealed class ModelAnswers(AnswerWriter? writer = null, FollowUpWriter? followUps = null)
{
    /// <summary>Whether checked sentences may be shown while the rest is being worded.</summary>
    public bool Streams => writer is { Streams: true };

    /// <param name="version">What is answered from.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="shown">Called with nothing when the wording begins, then with the answer so far; null where nobody looks on.</param>
    /// <param name="cancellationToken">Ends the answering.</param>
    public async Task<Answer> AnswerAsync(ServedVersion version, Question question, Func<Answer?, Task>? shown, CancellationToken cancellationToken)
    {
        using var stage = Telemetry.Stage("answer");
        if (followUps is not null) question = await followUps.WriteAsync(version.Answers, version.Knowledge.Prompts, question, cancellationToken);
        var answer = await Task.Run(() => version.Answers.Answer(question), cancellationToken);
        if (answer.Candidates.Count == 0) return answer;
        if (writer is not null) answer = await writer.WordAsync(version, question, answer, shown, cancellationToken);
        // Whoever remembers the answer need not remember what it could have been worded from.
        return answer with { Candidates = [] };
    }
}
