using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Moments;
using Assistant.Moments.Cards;
using Assistant.Teams.Connector;

namespace Assistant.Tests.Moments;

/// <summary>The card of a moment over the shipped moments: what each action says, and that a channel takes it.</summary>
public sealed class MomentCardTests
{
    // What older ways into Teams take, which is a third of what a bot may send.
    private const int MostBytes = 28 * 1024;

    private static readonly SiteOptions Site = new() { PublicAddress = "https://assistant.safeguarding.example", ShowDrafts = true };

    private static KnowledgeBase Knowledge => Some.Assistant.Knowledge;

    [Fact]
    public void Each_action_says_who_by_when_and_on_which_source()
    {
        var said = Card(MomentSheet.New(["arrest"], "police officer") with { ShowsAll = true });
        said.ShouldContain("Who: police officer.");
        said.ShouldContain("Who: anyone working with the child.");
        said.ShouldContain("Who: anyone working with the child, except the social worker.");
    }

    [Fact]
    public void Any_three_moments_make_a_card_that_is_small_enough_whoever_asks()
    {
        foreach (var sheet in Triples.SelectMany(set => MomentCard.Roles.Prepend(null), MomentSheet.New).SelectMany(Pages))
            System.Text.Encoding.UTF8.GetByteCount(Card(sheet)).ShouldBeLessThan(MostBytes, sheet.ToJson());
    }

    [Fact]
    public void Even_with_all_that_is_not_on_the_card_marked_it_is_one_message()
    {
        foreach (var sheet in Triples.SelectMany(set => new[] { null, "social worker" }, MomentSheet.New).SelectMany(Pages))
        {
            var (plan, shown) = (PlanOf(sheet), MomentPage.Of(PlanOf(sheet), sheet).Shown);
            var marked = plan.All.Except(shown).Aggregate(sheet, (s, p) => s.With(p.Key, "somebody-else"));
            MessageSize.SizeOf(MomentCard.Of(marked, Knowledge, Site).ToMessage()).ShouldBeLessThan(MessageSize.Most, marked.ToJson());
        }
    }

    [Fact]
    public void The_pages_of_a_card_hold_every_action_once()
    {
        foreach (var sheet in Triples.Select(set => MomentSheet.New(set, "social worker")))
        {
            var plan = PlanOf(sheet);
            Pages(sheet).SelectMany(s => MomentPage.Of(plan, s).Shown).Select(p => p.Key).ShouldBe(plan.All.Select(p => p.Key));
        }
    }

    [Fact]
    public void A_sheet_comes_back_as_it_was_sent()
    {
        var sheet = MomentSheet.New(["arrest", "missing"], "nurse").With("arrest.safe-adult", "done").With("missing.tell", "refused").With("arrest.debt", "done").Answered("arrest", "custody") with { ShowsAll = true, At = 5 };
        var back = MomentSheet.Read(sheet.ToJson())!;
        back.States.ShouldBe(sheet.States, ignoreOrder: true);
        (back.Id, back.Role, back.At, back.ShowsAll, back.Asked["arrest"]).ShouldBe((sheet.Id, "nurse", 5, true, "custody"));
    }

    private static IEnumerable<IReadOnlyList<string>> Triples
    {
        get
        {
            var ids = Knowledge.Moments.Select(m => m.Id).ToList();
            return from a in ids from b in ids.SkipWhile(i => i != a).Skip(1) from c in ids.SkipWhile(i => i != b).Skip(1) select (IReadOnlyList<string>)[a, b, c];
        }
    }

    private static IEnumerable<MomentSheet> Pages(MomentSheet sheet)
    {
        var plan = PlanOf(sheet);
        for (var page = MomentPage.Of(plan, sheet); ; page = MomentPage.Of(plan, sheet))
        {
            yield return sheet;
            if (page.Left == 0) yield break;
            sheet = sheet with { ShowsAll = true, At = page.Next };
        }
    }

    private static MomentPlan PlanOf(MomentSheet sheet) => MomentPlan.For([.. sheet.Moments.Select(id => Knowledge.Moments.First(m => m.Id == id))], sheet.Role, sheet.Asked);

    private static string Card(MomentSheet sheet) => MomentCard.Of(sheet, Knowledge, Site).ToJson();
}
