using Assistant.Answers;
using Assistant.Answers.Records;
using Assistant.Commands;

namespace Assistant.Tests.Answers.Records;

/// <summary>Records of answers that were not sent.</summary>
internal static class SomeRecord
{
    public static AnswerRecord Add(AnswerRecords records, AssistantHost host, string question, DateTimeOffset at, Delivery? delivery = null)
    {
        var record = Of(records.NewReference(), host.Answers.Answer(new Question(question)), host, at);
        records.Add(record, delivery, host.Current.Sources);
        return record;
    }

    public static AnswerRecord Of(AnswerReference reference, Answer answer, AssistantHost host, DateTimeOffset at)
    {
        var links = new AnswerLinks(reference, host.Current.Sources);
        links.Cite(answer.Shown);
        return new AnswerRecord
        {
            Reference = reference,
            Status = answer.Status,
            Intent = answer.Intent,
            Completeness = answer.Completeness,
            At = at,
            Knowledge = host.Current.Id,
            Trail = host.Knowledge.Changes.Head,
            Settings = ServedSettings.Of(host.Site),
            Citations = links.Cited,
        };
    }
}
