using Assistant.Corpus;
using Assistant.Guidance;
using Assistant.Knowledge;

namespace Assistant.Tests.Checks;

public sealed class CheckCommandTests
{
    private const string Note = MadeUp.Note;
    private const string Catalogue = CatalogueReader.File;

    [Fact]
    public void Sound_knowledge_ends_with_counts_and_code_0()
    {
        var (code, output) = new MadeUp().Check();
        output.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("2 sources (1 held), 1 notes, 2 statements with 2 citations");
        code.ShouldBe(0);
    }

    public static TheoryData<string, string, string, string> Broken { get; } = new()
    {
        { Note, "within 72 hours of the return. [^a]", "within 48 hours of the return. [^a]", $"{Note}:12: '48 hours'" },
        { Note, "a child does not have", "a child does have", $"{Note}:13: The words cited deny this" },
        { Note, "Offer a return interview within", "You must offer a return interview within", $"{Note}:12: 'must' is stronger" },
        { Note, "Refer the child:", "Refer the drug runner:", "'drug runner' is a word to avoid" },
        { Note, "1. Offer a return interview", "1. Offer a child who was missing and who has now come back home again to the family or to carers a return interview about that", $"{Note}:12: A sentence has" },
        { Note, "[^a]: doc \"A child who", "[^a]: doc \"Any child who", $"{Note}:15: These words do not stand in 'doc'" },
        { Catalogue, "title: The helpline page", "title: The helpline page\n  colour: red", $"{Catalogue}" },
        { Catalogue, "In an emergency call 999.", "Stop the drug runner.", "is a word to avoid" },
        { "knowledge/contacts.yaml", "0800 0121 700", "0800 0121 701", "knowledge/contacts.yaml:2: 'helpline': 0800 0121 701 does not stand in 'page'" },
        { "knowledge/contacts.yaml", "source: page", "source: leaflet", "knowledge/contacts.yaml:2: 'helpline' names the source 'leaflet'" },
        { "knowledge/contacts.yaml", "contacts:", "contacts:\n  - a line with no fields", "knowledge/contacts.yaml:2: This entry has no fields" },
        { "knowledge/replies.yaml", "cites: [page]", "cites: [leaflet]", "cites 'leaflet', which is not in the catalogue" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_wrong_is_named_with_its_line_and_code_1(string file, string from, string to, string complaint)
    {
        var (code, output) = new MadeUp().Change(file, from, to).Check();
        output.ShouldContain(complaint);
        code.ShouldBe(1);
    }

    [Fact]
    public void A_notice_stays_with_its_document_and_its_pages()
    {
        const string notice = """
            says:
                - id: dated
                  text: The page is of 2026.
              notices:
                - { id: x, about: ["within 72 hours"], text: "Dated. Call 0800 0121 700 now.", see: [page#line] }
                - { id: y, about: ["within 72 days"], text: "Dated. Call 0800 0121 701 now.", see: [page#line] }
            - id: last
              title: Last
              publisher: Home Office
              authority: guidance
              jurisdiction: England
              published: undated
              checked: 2026-11-21
              url: https://www.gov.uk/last
            """;
        var (_, output) = new MadeUp().Change(Catalogue, "file: seeds/doc.txt", "file: seeds/doc.txt\n  " + notice[..notice.IndexOf("- id: last", StringComparison.Ordinal)].TrimEnd()).Check();
        output.ShouldContain("The notice 'y' is about words that do not stand in 'doc'");
        output.ShouldContain("The notice 'y': The telephone number 08000121701");
        output.ShouldNotContain("notice 'x'");
    }

    [Fact]
    public void Expansions_follow_the_words_they_were_written_for()
    {
        var knowledge = KnowledgeBase.Read(new MadeUp().Content);
        var chunk = knowledge.Documents[0].Chunks[0];
        string Entry(string id, string hash) => $"- chunk: '{id}'\n  hash: '{hash}'\n  questions:\n    - '1 | how soon'\n";
        const string file = "knowledge/expansions/x.yaml";

        new MadeUp().With(file, Entry(chunk.Id, chunk.Hash) + Entry("n", knowledge.Notes[0].Hash)).Check().ExitCode.ShouldBe(0);
        new MadeUp().With(file, Entry(chunk.Id, "000000000000")).Check().Output.ShouldContain($"{file}:1: The words of '{chunk.Id}' have changed (hash {chunk.Hash})");
        new MadeUp().With(file, Entry("n", "000000000000")).Check().Output.ShouldContain("The words of 'n' have changed");
        new MadeUp().With(file, Entry("doc#gone.1", chunk.Hash)).Check().Output.ShouldContain("There is no chunk or note 'doc#gone.1'");
        new MadeUp().With(file, Entry(chunk.Id, chunk.Hash).Replace("1 |", "9 |")).Check().Output.ShouldContain("points to sentence 9");
    }

    [Fact]
    public void An_expansion_may_not_copy_an_evaluation_question()
    {
        var chunk = KnowledgeBase.Read(new MadeUp().Content).Documents[0].Chunks[0];
        var made = new MadeUp().With("knowledge/evaluation/e.jsonl", "{\"id\": \"q1\", \"q\": \"How soon is the return interview offered to a missing child?\"}\n");
        made.With("knowledge/expansions/x.yaml", $"- chunk: '{chunk.Id}'\n  hash: '{chunk.Hash}'\n  questions:\n    - '1 | how soon are return interviews offered to missing child'\n    - '1 | how many hours do we have'\n");
        var lines = made.Check().Output.Split('\n').Where(l => l.Contains("nearly copies")).ToList();
        lines.ShouldHaveSingleItem().ShouldContain("q1");
    }

    [Fact]
    public void Dates_that_run_out_warn_and_do_not_fail()
    {
        var (code, output) = new MadeUp().Check(today: "2027-11-15");
        output.ShouldContain($"{Note}:1: warning: The review is due on 2027-11-21.");
        output.ShouldContain("knowledge/contacts.yaml:1: warning: The last bank holiday known is 2027-12-27.");
        code.ShouldBe(0);
    }

    [Fact]
    public void A_first_answer_over_150_words_is_too_long()
    {
        const string step = "Offer a return interview within 72 hours of the return, and offer a return interview again within 72 hours of the return. ";
        var steps = string.Concat(Enumerable.Range(3, 4).Select(n => $"{n}. {step}{step.TrimEnd()} [^a]\n"));
        new MadeUp().Change(Note, "2. Refer", steps + "9. Refer").Check().Output.ShouldContain("The first answer has");
    }

    [Fact]
    public void An_id_names_one_thing()
    {
        var made = new MadeUp();
        made.With("knowledge/guidance/other.md", File.ReadAllText(made.Content.PathOf(Note))).Check().Output.ShouldContain("More than one note has the id 'n'");
        new MadeUp().With("knowledge/evaluation/e.jsonl", "{\"id\": \"q1\", \"q\": \"a\"}\n{\"id\": \"q1\", \"q\": \"b\"}\nnot json\n").Check().Output
            .ShouldSatisfyAllConditions(o => o.ShouldContain("e.jsonl:2: More than one evaluation question has the id 'q1'"), o => o.ShouldContain("e.jsonl:3: This line is not a question"));
    }

    [Fact]
    public void Pairs_stand_side_by_side_for_a_person_to_judge()
    {
        var (_, output) = new MadeUp().Check(pairs: true);
        output.ShouldStartWith($"""
            1. {Note}:12
               says:  Offer a return interview within 72 hours of the return.
               cites: doc "A child who was missing should be offered a return interview within 72 hours of the return."
            """);
    }

    [Fact]
    public void The_hash_of_a_note_changes_with_its_statements_only()
    {
        Note Read(MadeUp made) => KnowledgeBase.Read(made.Content).Notes[0];
        var hash = Read(new MadeUp()).Hash;
        hash.Length.ShouldBe(12);
        Read(new MadeUp().Change(MadeUp.Note, "title: Return interviews", "title: Another title")).Hash.ShouldBe(hash);
        Read(new MadeUp().Change(MadeUp.Note, "Offer a return", "Do offer a return")).Hash.ShouldNotBe(hash);
    }
}
