using Assistant.Answers;
using Assistant.Benchmarks.Fuzzing;
using Assistant.Knowledge;

namespace Assistant.Tests.Fuzzing;

/// <summary>The short form of <c>Assistant.Benchmarks -- fuzz</c>; docs/assurance/fuzz.log holds the long one.</summary>
public sealed class FuzzTests
{
    private const int Inputs = 300, Seed = 7;

    // A program is started for each, or a document unpacked.
    private static readonly string[] Dear = ["pdf", "word"];

    public static TheoryData<string> Parsers => [.. FuzzTargets.Names.Except(Dear)];

    [Theory]
    [MemberData(nameof(Parsers))]
    public void A_parser_takes_what_is_right_and_refuses_the_rest_as_it_says(string parser) => Result(parser).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("activity")]
    [InlineData("question")]
    [InlineData("journal")]
    public void Some_of_the_inputs_get_past_the_first_look_and_some_do_not(string parser)
    {
        var result = Result(parser);
        result.Taken.ShouldBeInRange(1, result.Inputs - 1);
    }

    [Fact]
    public void An_input_comes_back_by_its_seed_and_number()
    {
        var target = FuzzTargets.Make("card-data", Some.Assistant);
        Fuzzer.Input(target, Seed, 41).ShouldBe(Fuzzer.Input(target, Seed, 41));
        Enumerable.Range(0, 50).Select(i => Convert.ToHexString(Fuzzer.Input(target, Seed, i))).Distinct().Count().ShouldBeGreaterThan(40);
        Fuzzer.Input(target, Seed + 1, 41).ShouldNotBe(Fuzzer.Input(target, Seed, 41));
    }

    [Fact]
    public void A_fault_is_found_and_made_small()
    {
        var broken = FuzzTarget.OfText("broken", ["a long sentence about a child and a school"], text => text.Contains("null", StringComparison.Ordinal) ? throw new NotSupportedException() : true);
        var fault = Fuzzer.Run(broken, 3_000, Seed).Faults.ShouldHaveSingleItem();
        fault.ShouldStartWith("NotSupportedException");
        fault.ShouldContain("--parser broken --seed 7 --from ");
        fault.ShouldEndWith("\n    null");
    }

    // Inputs that were faults once.
    [Theory]
    [InlineData("AND OR NOT")]
    [InlineData("\"unfinished")]
    [InlineData("NEAR(a b, 5) OR title: chi* ^child")]
    [InlineData("a <-> b & !c | 'd':*")]
    [InlineData("'; DROP TABLE inbox; --")]
    public void An_operator_of_a_search_engine_is_words_like_any_other(string typed) =>
        Some.Assistant.Answers.Search(typed).Status.ShouldNotBe(AnswerStatus.Failed);

    [Theory]
    [InlineData("id: a\n[b]: c\n")]
    [InlineData("id: a\n{}: c\n")]
    [InlineData("- id: a\n  [[b]]: c\n")]
    public void A_field_whose_name_is_no_word_is_named_with_its_line_and_stops_nothing(string yaml)
    {
        var problems = new ProblemList();
        if (yaml[0] == '-') YamlMap.ReadList("x.yaml", yaml, problems);
        else YamlMap.ReadMap("x.yaml", yaml, problems);
        problems.All.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    // The first two ended the process; the third is read, but so could a line be that stands for a million.
    [Theory]
    [InlineData("id: a\n*b : c\nd: &b e\n")]
    [InlineData("id: a\n? *b\n: &b {*b : c}\n")]
    [InlineData("id: &b a\nd: *b\n")]
    public void A_reference_to_another_place_of_a_file_is_named_with_its_line_and_stops_nothing(string yaml)
    {
        var problems = new ProblemList();
        YamlMap.ReadMap("x.yaml", yaml, problems);
        var problem = problems.All.ShouldHaveSingleItem();
        problem.Line.ShouldBe(2);
        problem.What.ShouldContain("'*b' refers to another place");
    }

    private static FuzzResult Result(string parser)
    {
        var target = FuzzTargets.Make(parser, Some.Assistant);
        return Fuzzer.Run(target with { OneOf = 1 }, target.OneOf > 1 ? Inputs / 5 : Inputs, Seed);
    }
}
