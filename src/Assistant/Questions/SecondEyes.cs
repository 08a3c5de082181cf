using Assistant.Knowledge;
using Assistant.Sources.Changes;
using Assistant.Sources.Switches;

namespace Assistant.Questions;

/// <summary>The topics of which an answer goes to a duty manager first, matched as topics that are switched off are.</summary>
public sealed class SecondEyes(QuestionOptions options)
{
    private (KnowledgeBase Knowledge, SiteSwitches Topics)? _read;

    /// <summary>Whether one of the texts speaks of such a topic.</summary>
    public bool Touches(KnowledgeBase knowledge, params IEnumerable<string> texts)
    {
        if (options.SecondEyes.Count == 0) return false;
        if (_read is not var (known, topics) || known != knowledge)
        {
            topics = SiteSwitches.Of([.. options.SecondEyes.Select(t => new SwitchedOff(SwitchSubject.OfTopic(t), default, ""))], knowledge.Vocabulary);
            _read = (knowledge, topics);
        }
        return topics.TopicIn(texts) is not null;
    }
}
