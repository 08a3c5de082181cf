using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Safety;
using Assistant.Sources.Switches;

namespace Assistant.Answers;

/// <summary>The reachable moments that a message tells of, asks about or names, of those that hold where the person works; drafts only where the site shows them.</summary>
public sealed class HeardMoments(KnowledgeBase knowledge, SiteOptions site)
{
    /// <summary>The moments that a message tells of, or asks about.</summary>
    public (bool IsReport, IReadOnlyList<Moment> Moments) In(string words, Area area)
    {
        var finding = knowledge.MomentFinder.Find(words);
        var moments = All(area).Where(m => finding.Moments.Contains(m.Id)).ToList();
        return (finding.Kind == MomentKind.Report && moments.Count > 0, moments);
    }

    /// <summary>What a message of danger also tells of: danger comes first, and this is offered below. A child who writes of their own danger is told whom to ring, and nothing else.</summary>
    public IReadOnlyList<string> Beside(string text, Area area) =>
        !knowledge.Language.IsTheWritersOwn(text) && knowledge.MomentFinder.Find(InputCheck.Ends(InputCheck.Cleaned(Placeholders.Neutral(text)))) is { Kind: not MomentKind.None } found
            ? Offered(All(area).Where(m => found.Moments.Contains(m.Id)))
            : [];

    /// <summary>"What to do now: Arrested, or in custody": the words of the button that offers it.</summary>
    public Moment? Named(string words, Area area) => All(area).FirstOrDefault(m =>
        Retrieval.Words.Plain(knowledge.Words.Text("moment.offer", ("title", m.Title))) == Retrieval.Words.Plain(words));

    /// <summary>Those that nobody has switched off, by id.</summary>
    public IReadOnlyList<string> Offered(IEnumerable<Moment> moments) => [.. moments.Where(IsOn).Select(m => m.Id)];

    /// <summary>Those that can be opened by name, the most urgent first.</summary>
    public IReadOnlyList<Moment> Open(Area area) => [.. All(area).Where(IsOn)];

    private bool IsOn(Moment moment) => knowledge.Switches.StopFor(Flow.Moments, moment.Title) is null;

    private IEnumerable<Moment> All(Area area) => knowledge.Moments.Where(m => m.IsIn(area.Name) && (m.Approval.Approved || site.ShowDrafts));
}
