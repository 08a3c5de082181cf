using System.Text.RegularExpressions;
using Assistant.Commands;
using Assistant.Sources.Changes;
using Assistant.Tests.Sources.Changes;

namespace Assistant.Tests.Models;

public sealed class ProposedTests : ModelTests
{
    private const string Id = "bscp-2019-20-02", Lay = "wot was the zebra crossing rule called";

    private readonly SomeSite _site = new();

    [Fact]
    public async Task Proposed_questions_are_searched_with_only_after_a_person_has_accepted_them()
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, $$"""{"question": "{{Lay}}"}""" + "\nSome words between.\n" + """{"question": "call Sam Smith born 04/05/2010"}""");
        var host = _site.Host();
        (await ProposeAsync()).Code.ShouldBe(0);
        var file = Path.Combine(_site.Content.Site, "proposed-questions", $"{Id}.yaml");
        var proposed = await File.ReadAllTextAsync(file);
        proposed.ShouldContain($"'- | {Lay}'");
        proposed.ShouldNotContain("Sam Smith");
        host.Refresh();
        host.Knowledge.Expansions.ShouldNotContain(e => e.Questions.Any(q => q.Text == Lay));

        (await AcceptAsync(_site.Host())).Code.ShouldBe(0);
        File.Exists(file).ShouldBeFalse();
        _site.Read().Expansions.ShouldContain(e => e.Questions.Any(q => q.Text == Lay));
        var change = ChangeJournal.ReadSound(_site.Content).ShouldHaveSingleItem();
        (change.Kind, change.Subject, change.What.By).ShouldBe((ChangeKind.Questions, Id, "manager, at the terminal"));
        change.Field("questions").ShouldBe($"{proposed.Split("'- | ").Length - 1}");
    }

    [Fact]
    public async Task While_the_trail_is_not_whole_no_question_is_accepted()
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, $$"""{"question": "{{Lay}}"}""");
        await ProposeAsync();
        var host = _site.Host();
        await File.WriteAllTextAsync(Path.Combine(_site.Content.Site, ChangeJournal.File), "nothing of ours\n");
        var (code, said) = await AcceptAsync(host);
        (code, said.Trim()).ShouldBe((1, host.Knowledge.Words["change.tampered"]));
        File.Exists(Path.Combine(_site.Content.Site, "proposed-questions", $"{Id}.yaml")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_does_not_fit_is_named_and_not_accepted()
    {
        Server.Script = (context, _, _) => ModelServer.SayAsync(context, $$"""{"question": "{{Lay}}"}""");
        await ProposeAsync();
        var file = Path.Combine(_site.Content.Site, "proposed-questions", $"{Id}.yaml");
        await File.WriteAllTextAsync(file, Regex.Replace(await File.ReadAllTextAsync(file), "hash: '.", "hash: 'z", RegexOptions.None));
        var (code, said) = await AcceptAsync(_site.Host());
        code.ShouldBe(1);
        said.ShouldContain("Have questions proposed anew.");
        File.Exists(file).ShouldBeTrue();
    }

    [Fact]
    public async Task What_cannot_be_proposed_is_told_with_how_to_mend_it()
    {
        (await ProposeAsync("no-such-document")).Said.ShouldContain("There is no document 'no-such-document'.");
        (await AcceptAsync(_site.Host())).Said.ShouldContain("questions propose");
        Server.Script = (context, _, _) =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        };
        (await ProposeAsync()).Said.ShouldContain("refused with 401");
        Directory.Exists(Path.Combine(_site.Content.Site, "proposed-questions")).ShouldBeFalse();
    }

    private async Task<(int Code, string Said)> ProposeAsync(string id = Id)
    {
        var said = new StringWriter();
        return (await QuestionsCommand.ProposeAsync(_site.Host(), id, Server.Options, said, said, CancellationToken.None), $"{said}");
    }

    private static async Task<(int Code, string Said)> AcceptAsync(AssistantHost host)
    {
        var said = new StringWriter();
        return (await QuestionsCommand.AcceptAsync(host, Id, said, said, CancellationToken.None), $"{said}");
    }
}
