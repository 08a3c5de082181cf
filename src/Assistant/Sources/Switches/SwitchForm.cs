using Assistant.Knowledge;
using Assistant.Pages.Forms;
using Assistant.Retrieval;
using Assistant.Sources.Changes;

namespace Assistant.Sources.Switches;

/// <summary>What a manager filled in to switch something off, or on again.</summary>
public static class SwitchForm
{
    public const string What = "what", Topic = "topic", Why = "why", Step = "step", Confirmed = "confirm", Changes = "change";

    private const int LongestReason = 300, MostWords = 6, LongestTopic = 80;

    /// <summary>What is to be switched off; null with what is to be mended.</summary>
    public static (SwitchedOff? Off, FormErrors Errors) Read(FormValues values, KnowledgeBase knowledge, DateOnly today)
    {
        var (words, errors) = (knowledge.Words, FormErrors.None);
        var (what, topic) = (values[What], Words.OneLine(values[Topic]));
        var subject = what == Topic ? SwitchSubject.OfTopic(topic) : what;
        if (what == Topic)
        {
            if (Words.Count(topic) is 0 or > MostWords || topic.Length > LongestTopic) errors = errors.With(Topic, words["switches.fault-words"]);
            else if (knowledge.Safety.FindPersonalDetails(topic).Count > 0) errors = errors.With(Topic, words["switches.fault-details"]);
            else if (new Topic(topic, new Lexicon(knowledge.Vocabulary)).IsEmpty) errors = errors.With(Topic, words["switches.fault-words-empty"]);
        }
        else if (SwitchSubject.FlowIn(what) is null) errors = errors.With(What, words["switches.fault-what"]);
        if (Find(subject, knowledge) is not null) errors = errors.With(what == Topic ? Topic : What, words["switches.fault-off"]);
        errors = WithReason(errors, values, knowledge);
        return errors.Any ? (null, errors) : (new SwitchedOff(subject, today, Words.OneLine(values[Why])), errors);
    }

    public static FormErrors WithReason(FormErrors errors, FormValues values, KnowledgeBase knowledge) => values[Why] switch
    {
        "" => errors.With(Why, knowledge.Words["switches.fault-why"]),
        { Length: > LongestReason } => errors.With(Why, knowledge.Words["switches.fault-long"]),
        var why => errors.When(knowledge.Safety.FindPersonalDetails(why).Count > 0, Why, knowledge.Words["switches.fault-details"]),
    };

    /// <summary>What of that name is off now; a topic by its words, however they are written.</summary>
    public static SwitchedOff? Find(string subject, KnowledgeBase knowledge) => knowledge.Switches.All.FirstOrDefault(o => o.What.Equals(subject, StringComparison.OrdinalIgnoreCase));
}
