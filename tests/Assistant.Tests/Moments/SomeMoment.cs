using Assistant.Checks;
using Assistant.Guidance;
using Assistant.Knowledge;
using Assistant.Moments;

namespace Assistant.Tests.Moments;

/// <summary>A small made-up moment with everything in it, to be broken one line at a time.</summary>
internal static class SomeMoment
{
    public const string File = "knowledge/moments/made-up.yaml";

    public const string Own = """
        id: made-up
        title: Made up
        urgency: 1
        area: England
        status: draft
        review-due: 2027-05-22
        why: {says: "The home area always keeps responsibility for the child.", cites: ['bscp-2019-20-02 "The home area of the child always retains responsibility for the child, wherever they are found."']}
        asks:
          text: Where is the child now?
          options: [{code: custody, display: In custody}, {code: home, display: At home}]
        actions:
          - {id: listen, says: Listen., cites: [nspcc-child-reveals#listen], suggested: true, when: first-hour, by: Now}
          - {id: offer, says: Offer an interview within 72 hours of the child's return., cites: [missing-people-rhi-2023-24#within-72-hours], suggested: true, when: 72-hours, by: Within 72 hours, deadline-hours: 72}
          - {id: ring, says: Ring custody., cites: [nspcc-child-reveals#listen], suggested: true, roles: [social worker], when: same-day, by: Today, only: [custody]}
          - {id: tell, says: Tell children's services., cites: [nspcc-child-reveals#listen], suggested: true, except: [social worker], when: same-day, by: Today}
          - {id: meet, says: Meet the child., cites: [nspcc-child-reveals#listen], suggested: true, roles: [social worker], when: this-week, by: This week}
        """;

    /// <summary>The moment, with what its reader and its check complain of.</summary>
    public static Moment Read(string text, out ProblemList problems)
    {
        problems = new ProblemList();
        var moment = new MomentReader(new StatementReader(new CitationReader(Some.Assistant.Knowledge.Catalogue, Some.Assistant.Knowledge.Documents, Some.Assistant.Knowledge.Words, problems)), problems).Read(File, text.ReplaceLineEndings("\n"));
        MomentCheck.Check(moment, problems);
        return moment;
    }

    public static Moment With(IReadOnlyList<MomentAction> actions) => Read(Own, out _) with { Actions = actions };
}
