using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Answers;

/// <summary>A look at an answer for topics that are switched off: where it leads with one it is stopped, and no part that speaks of one is said.</summary>
public static class TopicCheck
{
    /// <summary>The topic that the answer leads with; null where it may be given.</summary>
    public static SwitchedOff? StopIn(Answer answer, SiteSwitches switches) => answer switch
    {
        { Form: AnswerForm.Copy } => switches.TopicIn(answer.Reply ?? ""),
        { Parts: [var first, ..] } => switches.TopicIn([answer.Reading ?? "", .. Texts(first, answer)]),
        _ => null,
    };

    /// <summary>The answer without the parts, passages and offers that speak of a topic that is off.</summary>
    public static Answer Without(Answer answer, SiteSwitches switches)
    {
        bool Says(params IEnumerable<string> texts) => switches.TopicIn(texts) is null;
        var (parts, more) = (answer.Parts.Where(p => Says(Texts(p, answer))).ToList(), answer.More.Where(p => Says(Texts(p, answer))).ToList());
        if (parts.Count < answer.Parts.Count || more.Count < answer.More.Count)
        {
            var used = parts.Concat(more).SelectMany(p => p.Citations).ToHashSet();
            answer = answer with { Parts = parts, More = more, Citations = [.. answer.Citations.Where(c => used.Contains(c.Number))] };
        }
        return answer with
        {
            Choices = [.. answer.Choices.Where(c => Says(c.Title, c.Words))],
            Nearest = [.. answer.Nearest.Where(c => Says(c.Section, c.Passage))],
        };
    }

    private static IEnumerable<string> Texts(AnswerPart part, Answer answer) =>
        answer.Citations.Where(c => part.Citations.Contains(c.Number)).Select(c => c.Quote ?? c.Passage).Prepend(part.Text);
}
