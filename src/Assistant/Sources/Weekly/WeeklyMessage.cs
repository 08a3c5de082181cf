using Assistant.Answers;
using Assistant.Knowledge;
using Assistant.Sources.Currency;
using Assistant.Teams.Cards;

namespace Assistant.Sources.Weekly;

/// <summary>What managers are told each week: what to look at, and the head of the trail.</summary>
public static class WeeklyMessage
{
    /// <param name="report">What may be out of date.</param>
    /// <param name="head">What names the trail: the number and hash of its last line.</param>
    /// <param name="words">The words of the message.</param>
    /// <param name="site">Where the pages are.</param>
    public static AdaptiveCard Of(CurrencyReport report, string head, InterfaceWords words, SiteOptions site)
    {
        IReadOnlyList<(int Count, string Id)> counts =
        [
            (report.HeldBack.Count, "currency.held-back"),
            (report.SupersededAndCited.Count, "currency.superseded"),
            (report.ReviewDue.Count, "currency.review"),
            (report.WorksDue.Count, "currency.works"),
            (report.NotChecked.Count, "currency.not-checked"),
            (report.Contradictions.Count, "currency.contradictions"),
        ];
        var lines = counts.Where(l => l.Count > 0).Select(l => $"{words[l.Id]}: {l.Count}").ToList();
        var (title, lead, link, trail) = (words["weekly.title"], lines.Count == 0 ? words["currency.none"] : words.Text("currency.lead", ("count", $"{report.Count}")), site.AddressOf(CurrencyEndpoints.Address), words.Text("weekly.head", ("head", head)));
        return new AdaptiveCard
        {
            FallbackText = string.Join('\n', [title, lead, .. lines, trail, link]),
            Body =
            [
                new TextBlock(title) { Size = "large", Weight = "bolder", Style = "heading" },
                new TextBlock(lead),
                .. lines.Select(l => new TextBlock($"- {l}") { Spacing = "none" }),
                new TextBlock(trail) { IsSubtle = true, Size = "small" },
                new ActionSet([new OpenUrlButton(words["weekly.open"], link)]),
            ],
        };
    }
}
