using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Tests.Checks;
using Assistant.Tests.Quizzes;

namespace Assistant.Tests.Commands;

public sealed class PreviewCommandTests
{
    private static readonly string Sound = Written("made-up.yaml", SomeQuiz.Own);

    [Fact]
    public void A_sound_quiz_is_said_to_be_that_and_is_played()
    {
        var (code, output, errors) = Preview(Checkout.Content, Sound, "c", "quit");
        code.ShouldBe(0);
        errors.ShouldBeEmpty();
        output.ShouldStartWith($"check finds nothing wrong in {Sound}.");
        output.ShouldContain("> \nRight.");
    }

    [Theory]
    [InlineData("quizzes/q.yaml")]
    [InlineData("knowledge/quizzes/q.yaml")]
    public void What_check_finds_wrong_is_named_first_and_it_is_played_all_the_same(string path)
    {
        var content = new MadeUp().With("knowledge/quizzes/q.yaml", SomeQuiz.With("id: made-up\n", "id: q\n").Replace("minutes: 10\n", "")).Content;
        var (code, output, _) = Preview(content, path, "a", "quit");
        code.ShouldBe(0);
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        lines[0].ShouldBe("check finds this in it:");
        lines[1..].TakeWhile(l => l.Length > 0).ShouldAllBe(l => l.StartsWith("knowledge/quizzes/q.yaml:", StringComparison.Ordinal));
        lines.ShouldContain("knowledge/quizzes/q.yaml:1: It does not say how long it takes. Add 'minutes'.");
        lines.ShouldContain("knowledge/quizzes/q.yaml:19: 'nspcc-child-reveals' is not in the catalogue. Add it to knowledge/sources.yaml, or mend the id.");
        output.IndexOf("is not in the catalogue", StringComparison.Ordinal).ShouldBeLessThan(output.IndexOf("A letter comes", StringComparison.Ordinal));
        output.ShouldContain("Not the best choice here.");
        output.ShouldContain("Your way: letter, late.");
    }

    [Fact]
    public void A_warning_is_named_as_one() =>
        Preview(Checkout.Content, Written("made-up.yaml", SomeQuiz.With("written: 2026-11-23", "written: 2026-11-20")), "quit").Output.ShouldContain("made-up.yaml:16: warning: 'nspcc-child-reveals' was read again on");

    [Theory]
    [InlineData("goto: late", "goto: nowhere")]
    [InlineData("goto: late", "goto: letter")]
    [InlineData("- id: see", "- id: steps")]
    [InlineData("next: end", "next: [")]
    public void What_cannot_be_walked_is_not_played_and_the_exit_code_is_1(string from, string to)
    {
        var (code, output, _) = Preview(Checkout.Content, Written("made-up.yaml", SomeQuiz.With(from, to)), "c", "quit");
        code.ShouldBe(1);
        output.ShouldContain("made-up.yaml:");
        output.TrimEnd().ShouldEndWith("It cannot be played like that. Mend what is named above, and try again.");
        output.ShouldNotContain("> ");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_one_that_is_and_the_exit_code_is_2()
    {
        var (code, output, errors) = Preview(Checkout.Content, "quizzes/gone.yaml");
        code.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain("There is no file 'quizzes/gone.yaml'");
        errors.ShouldContain("assistant new quiz NAME");
        foreach (var shipped in Checkout.Content.Files("knowledge/quizzes", "*.yaml").Take(1)) errors.ShouldContain($"for example {shipped["knowledge/".Length..]}");
    }

    [Fact]
    public void A_new_quiz_is_played_as_it_is_written()
    {
        NewCommand.Run(Checkout.Content with { Root = Copy.Root }, "brand-new", new Clock(), TextWriter.Null, TextWriter.Null).ShouldBe(0);
        var (code, output, _) = Preview(Copy, "quizzes/brand-new.yaml", "c", "a and b", "b a c", "b");
        code.ShouldBe(0);
        output.ShouldStartWith("check finds nothing wrong in knowledge/quizzes/brand-new.yaml.");
        output.ShouldContain("Points: 4 of 4.");
        output.ShouldContain("Your way: last-lesson, the-note, the-hall.");
        output.ShouldContain("Not on it: monday, once-more.");
    }

    private static readonly ContentFolder Copy = Checkout.CopyWith();

    private static (int Code, string Output, string Errors) Preview(ContentFolder content, string path, params string[] typed)
    {
        var (output, errors) = (new StringWriter { NewLine = "\n" }, new StringWriter());
        var code = PreviewCommand.Run(content, path, new Clock(), new StringReader(string.Join('\n', typed)), output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    private static string Written(string name, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("preview-").FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Some.TuesdayMorning;
    }
}
