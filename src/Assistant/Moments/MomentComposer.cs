using Assistant.Answers;
using Assistant.Corpus;

namespace Assistant.Moments;

/// <summary>The actions of the moments that a message tells of, as an answer in words.</summary>
public sealed class MomentComposer(IReadOnlyDictionary<string, Document> documents)
{
    /// <param name="moments">The most urgent first.</param>
    /// <param name="role">The practitioner's role; null where it is not known.</param>
    /// <param name="asks">The one question that is still open, in words; null where there is none.</param>
    public Answer Compose(IReadOnlyList<Moment> moments, string? role, string? asks)
    {
        var (citations, plan) = (new CitationList(documents), MomentPlan.For(moments, role, new Dictionary<string, string>()));
        return new Answer
        {
            Status = AnswerStatus.Answered,
            Intent = Intent.Moment,
            Moment = moments[0].Id,
            Moments = [.. moments.Select(m => m.Id)],
            Role = role,
            Completeness = Completeness.Full,
            Form = AnswerForm.Moment,
            Reading = string.Join("; ", moments.Select(m => m.Title)),
            Parts = [.. plan.First.Select(p => Part(p, citations))],
            More = [.. plan.Rest.Select(p => Part(p, citations))],
            Citations = citations.All,
            Reply = asks,
            Draft = moments.Any(m => !m.Approval.Approved),
        };
    }

    private static AnswerPart Part(PlannedAction planned, CitationList citations) => new(
        PartKind.Step, $"{planned.Action.By}: {planned.Action.What.Text}", [.. planned.Action.What.Citations.Select(citations.Add).Distinct()], planned.Action.What.Suggested);
}
