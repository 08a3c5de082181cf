using Assistant.Answers;
using Assistant.Commands;
using Assistant.Knowledge;

namespace Assistant.Tests.Commands;

public sealed class AssistantHostTests
{
    [Fact]
    public void A_broken_knowledge_file_stops_the_start_and_is_named_with_its_line()
    {
        var content = Copy();
        File.AppendAllText(content.PathOf("knowledge/guidance/section-45.md"), "\n- A statement that nothing supports.\n");
        var line = File.ReadAllLines(content.PathOf("knowledge/guidance/section-45.md")).Length;
        Should.Throw<KnowledgeException>(() => AssistantHost.Start(content)).Message
            .ShouldContain($"knowledge/guidance/section-45.md:{line}: This statement has no citation.");
    }

    [Fact]
    public void A_document_that_has_changed_stops_the_start()
    {
        var content = Copy();
        File.AppendAllText(content.PathOf("seeds/child-g-and-h-learning-brief.txt"), "One more word.");
        Should.Throw<KnowledgeException>(() => AssistantHost.Start(content)).Message.ShouldContain("has changed since it was catalogued");
    }

    [Fact]
    public void A_broken_reload_keeps_the_last_good_version_and_says_so()
    {
        var content = Copy();
        var host = AssistantHost.Start(content, site: new SiteOptions { ShowDrafts = true });
        var before = host.Answers.Text.Of(host.Answers.Answer(new Question("what is redthread")));
        Write(content, "knowledge/replies.yaml", "- id: [broken");
        host.Refresh()!.ShouldContain("The last good version stays in use.");
        host.Answers.Text.Of(host.Answers.Answer(new Question("what is redthread"))).ShouldBe(before);
    }

    [Fact]
    public void Changed_words_are_taken_up_between_questions()
    {
        var content = Copy();
        var host = AssistantHost.Start(content, site: new SiteOptions { ShowDrafts = true });
        host.Refresh().ShouldBeNull();
        Write(content, "knowledge/replies.yaml", content.Read("knowledge/replies.yaml").Replace("You're welcome.", "Any time."));
        host.Refresh().ShouldNotBeNull();
        host.Answers.Answer(new Question("thanks")).Reply!.ShouldStartWith("Any time.");
    }

    private static void Write(ContentFolder content, string file, string text)
    {
        File.WriteAllText(content.PathOf(file), text);
        File.SetLastWriteTimeUtc(content.PathOf(file), content.LastChanged().At.AddMinutes(1));
    }

    private static ContentFolder Copy()
    {
        var root = Directory.CreateTempSubdirectory("content-").FullName;
        foreach (var folder in new[] { "knowledge", "seeds" })
            foreach (var file in Directory.EnumerateFiles(Checkout.Content.PathOf(folder), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root, Path.GetRelativePath(Checkout.Content.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        return new ContentFolder(root);
    }
}
