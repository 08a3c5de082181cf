using Assistant.Corpus;
using Assistant.Knowledge;
using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Tests.Corpus;

public sealed class CorpusTests
{
    private static readonly IReadOnlyList<Document> Documents = KnowledgeBase.Read(Checkout.Content).Documents;

    [Fact]
    public void The_three_documents_are_held_and_cut_into_chunks() =>
        Documents.Select(d => d.Chunks.Count).ShouldBe([99, 8, 9], ignoreOrder: true);

    [Fact]
    public void Every_chunk_has_an_id_and_a_hash_of_its_own()
    {
        var chunks = Documents.SelectMany(d => d.Chunks).ToList();
        chunks.Select(c => c.Id).ShouldBeUnique();
        chunks.Select(c => c.Hash).ShouldBeUnique();
    }

    [Fact]
    public void A_chunk_knows_its_section_path() =>
        Chunk("bscp-2019-20-02", "The home area of the child always retains").Section
            .ShouldBe(["4. Analysis of the Terms of Reference", "Is Birmingham's current approach to young people involved in 'County Lines' working?"]);

    [Fact]
    public void A_footnote_is_a_chunk_of_its_own() =>
        Document("bscp-2019-20-02").Chunks.Select(c => Words(Document("bscp-2019-20-02"), c)).ShouldContain("A youth work charity aiming to support and enable young people to lead healthy, safe and happy lives.");

    [Fact]
    public void The_broken_form_pages_are_kept_out_of_every_chunk() =>
        Documents.SelectMany(d => d.Chunks.Select(c => Words(d, c))).ShouldAllBe(w => !w.Contains("Surgery Address") && !w.Contains("PER/CF Number"));

    [Fact]
    public void A_sentence_that_a_page_break_cuts_is_put_together_again() =>
        Chunk("bscp-2019-20-02", "have a method of being tracked").Sentences
            .Select(s => Flat(Document("bscp-2019-20-02").Text[s.Start..s.End]))
            .ShouldContain(s => s.StartsWith("The learning from this review for the partnership") && s.Contains("young people who are emerging into"));

    [Fact]
    public void Items_of_a_list_are_sentences_without_their_bullets() =>
        Chunk("reachable-moments-briefing", "The detrimental impact of school exclusion").Sentences
            .Select(s => Document("reachable-moments-briefing").Text[s.Start..s.End]).ShouldAllBe(s => !s.StartsWith('-'));

    [Theory]
    [InlineData("Dr Russell Wate wrote it. It was read.", 2)]
    [InlineData("He was seen e.g. by the police. Nobody asked.", 2)]
    [InlineData("It is known as 'County Lines'.¹ The police knew.", 2)]
    [InlineData("An overview.^{4,5} The board met.", 2)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int sentences) =>
        SentenceSplitter.Split(text, new Block(BlockKind.Paragraph, 0, text.Length)).Count().ShouldBe(sentences);

    [Fact]
    public void Any_text_can_be_read_and_every_offset_stays_inside_it() => Prop.ForAll<string>(raw =>
    {
        var text = raw ?? "";
        var document = CorpusReader.Read(Documents[0].Source, text);
        var blocks = document.Blocks;
        return blocks.All(b => b.Start >= 0 && b.Start < b.End && b.End <= text.Length)
            && blocks.Zip(blocks.Skip(1)).All(p => p.First.End <= p.Second.Start)
            && document.Chunks.All(c => c.Sentences.All(s => s.Start < s.End && s.End <= text.Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quotation_is_found_across_line_breaks_and_nowhere_else()
    {
        var finder = new QuotationFinder(Documents);
        var place = finder.Find("reachable-moments-briefing", "National Referral Mechanism (NRM) guidance on safeguarding children from CCE.");
        place.ShouldNotBeNull();
        Flat(finder.Slice("reachable-moments-briefing", place.Value)).ShouldBe("National Referral Mechanism (NRM) guidance on safeguarding children from CCE.");
        finder.Find("reachable-moments-briefing", "National Referral Mechanism (NRM) guidance on safeguarding adults from CCE.").ShouldBeNull();
    }

    private static Document Document(string id) => Documents.Single(d => d.Source.Id == id);

    private static Chunk Chunk(string document, string words) =>
        Document(document).Chunks.First(c => Flat(Words(Document(document), c)).Contains(words));

    private static string Words(Document document, Chunk chunk) => document.Text[chunk.Start..chunk.End];

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
