using AngleSharp.Dom;
using Assistant.Sources;

namespace Assistant.Tests.Sources;

public sealed class PageTests
{
    [Fact]
    public async Task A_script_in_a_document_is_shown_as_text()
    {
        var html = await Documents.Render(Documents.Page(Documents.MadeUp("He wrote <script>alert(1)</script> & <b>left</b>.")));
        Documents.Words(html).ShouldBe("Hewrote<script>alert(1)</script>&<b>left</b>.");
        html.QuerySelectorAll("article script, article b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sentence_that_a_footnote_cuts_reads_on_and_the_footnote_follows()
    {
        var html = await Documents.Render(Documents.Page(Documents.Held("bscp-2019-20-02")));
        var paragraph = html.QuerySelectorAll("article > p").Single(p => p.TextContent.Contains("formation of the EMPOWER U Hub"));
        Flat(paragraph).ShouldEndWith("It is of note that the formation of the EMPOWER U Hub came towards the end of this review period and if it had been in place earlier, may have made a difference to these two boys, Child A and Child B.");
        paragraph.NextElementSibling!.ClassName.ShouldBe("footnotes");
    }

    [Fact]
    public async Task A_footnote_is_reached_from_its_number_and_leads_back()
    {
        var html = await Documents.Render(Documents.Page(Documents.Held("bscp-2019-20-02")));
        for (var number = 1; number <= 12; number++)
        {
            html.QuerySelector($"#note-{number} a[href='#reference-{number}']").ShouldNotBeNull($"back from {number}");
            html.QuerySelectorAll($"a#reference-{number}[href='#note-{number}']").Length.ShouldBe(1, $"to {number}");
        }
    }

    [Fact]
    public async Task Items_that_a_page_break_parted_are_one_list()
    {
        var html = await Documents.Render(Documents.Page(Documents.Held("bscp-2019-20-02")));
        var offenders = html.QuerySelectorAll("article > ul.ordinals").Single(l => l.TextContent.Contains("Prolific and Priority Offenders:"));
        offenders.Children.Length.ShouldBe(2);
        offenders.Children[0].QuerySelectorAll("li").Length.ShouldBe(7);
        offenders.Children[1].QuerySelectorAll("li").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("bscp-2019-20-02")]
    [InlineData("child-g-and-h-brief")]
    [InlineData("reachable-moments-briefing")]
    public async Task Headings_skip_no_level_every_id_is_its_own_and_no_mark_is_left(string id)
    {
        var html = await Documents.Render(Documents.Page(Documents.Held(id)));
        var levels = html.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.TagName[1] - '0').ToList();
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
        html.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        html.QuerySelectorAll(".contents a").ShouldAllBe(a => html.GetElementById(a.GetAttribute("href")!.Substring(1)) != null);
        foreach (var mark in new[] { "*", "#", "<u>", "^{" }) Documents.Words(html).ShouldNotContain(mark);
    }

    [Fact]
    public async Task A_notice_stands_at_the_passage_it_is_about_and_the_others_in_the_list()
    {
        var document = Documents.Held("bscp-2019-20-02");
        var start = document.Text.IndexOf("The process involved is that once criminal proceedings", StringComparison.Ordinal);
        var html = await Documents.Render(Documents.Page(document, $"{start}-{document.Text.IndexOf("Centre.", start, StringComparison.Ordinal) + 7}"));

        html.QuerySelectorAll(".about-passage .notice").Length.ShouldBe(2);
        html.QuerySelectorAll(".notices > ul > li").Length.ShouldBe(document.Source.Notices.Count - 2);
        foreach (var notice in document.Source.Notices) html.QuerySelectorAll("p").Count(p => p.TextContent == notice.Text).ShouldBe(1, notice.Id);
    }

    [Fact]
    public async Task Every_notice_leads_to_words_that_bring_it_up()
    {
        foreach (var document in Some.Assistant.Knowledge.Documents)
            foreach (var placed in PlacedNotice.In(document))
                foreach (var words in placed.Words)
                {
                    words.Places.ShouldNotBeEmpty($"{document.Source.Id}: {words.About}");
                    var html = await Documents.Render(Documents.Page(document, words.Places[0].ToString()));
                    html.QuerySelectorAll(".about-passage .notice p").Select(p => p.TextContent).ShouldContain(placed.Notice.Text);
                }
    }

    private static string Flat(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
