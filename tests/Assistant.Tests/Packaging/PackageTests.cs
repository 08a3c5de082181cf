using System.CommandLine;
using System.IO.Compression;
using System.Text;
using Assistant.Commands;
using Assistant.Knowledge;
using Assistant.Packaging;

namespace Assistant.Tests.Packaging;

public sealed class PackageTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("package-").FullName;

    [Fact]
    public void The_zip_holds_the_manifest_and_two_icons_at_its_root_and_nothing_else()
    {
        var file = Path.Combine(_folder, "app.zip");
        var (code, output, errors) = Run("--app-id", Manifests.AppId.ToUpperInvariant(), "--host", "Guidance.Council.gov.uk", "--version", "2.3.4", "--out", file);
        code.ShouldBe(0, errors);
        output.ShouldContain($"version 2.3.4 for app id {Manifests.AppId} at https://guidance.council.gov.uk");

        using var zip = ZipFile.OpenRead(file);
        zip.Entries.Select(e => e.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"]);
        Bytes(zip.Entries[1]).ShouldBe(File.ReadAllBytes(Checkout.Content.PathOf("manifest/color.png")));
        Bytes(zip.Entries[2]).ShouldBe(File.ReadAllBytes(Checkout.Content.PathOf("manifest/outline.png")));
        var request = new PackageRequest(Manifests.AppId, "guidance.council.gov.uk", "2.3.4");
        var manifest = Encoding.UTF8.GetString(Bytes(zip.Entries[0]));
        manifest.ShouldBe(ManifestTemplate.Fill(Manifests.Template, request));
        manifest.ShouldNotContain("{app-id}");
    }

    [Fact]
    public void The_same_input_makes_the_same_bytes_and_another_input_others()
    {
        byte[] Made(string host) => AppPackage.Make(Checkout.Content, new PackageRequest(Manifests.AppId, host, "1.0.0"), [])!;
        Made("a.gov.uk").ShouldBe(Made("A.gov.uk"));
        Made("a.gov.uk").ShouldNotBe(Made("b.gov.uk"));

        var windows = Copied();
        var template = Path.Combine(windows.Root, ManifestTemplate.File);
        File.WriteAllText(template, "\uFEFF" + File.ReadAllText(template).Replace("\n", "\r\n", StringComparison.Ordinal));
        AppPackage.Make(windows, new PackageRequest(Manifests.AppId, "a.gov.uk", "1.0.0"), []).ShouldBe(Made("a.gov.uk"));
    }

    [Fact]
    public void Without_a_name_the_zip_is_called_after_its_version()
    {
        var command = PackageCommand.Create(() => Checkout.Content);
        command.Options.Single(o => o.Name == "--out").Required.ShouldBeFalse();
        var here = Path.GetFullPath("assistant-9.8.7.zip");
        Run("--app-id", Manifests.AppId, "--host", "a.gov.uk", "--version", "9.8.7").Output.ShouldContain(here);
        File.Delete(here);
    }

    [Theory]
    [InlineData("--app-id", "x", "--app-id: 'x' is not an app id.")]
    [InlineData("--host", "https://a.gov.uk", "--host: 'https://a.gov.uk' has a scheme. Give the host name alone: a.gov.uk.")]
    [InlineData("--host", "localhost", "--host: 'localhost' is not a public name")]
    [InlineData("--version", "1", "--version: '1' is not a version.")]
    [InlineData("--out", "package.json", "--out: 'package.json' does not end in .zip")]
    [InlineData("--out", "/nowhere/at/all/a.zip", "--out: The folder of '/nowhere/at/all/a.zip' is not there.")]
    public void A_bad_argument_is_named_with_what_to_give(string option, string value, string complaint)
    {
        string[] sound = ["--app-id", Manifests.AppId, "--host", "a.gov.uk", "--version", "1.0.0", "--out", Path.Combine(_folder, "a.zip")];
        var at = Array.IndexOf(sound, option);
        Errors([.. sound[..at], option, value, .. sound[(at + 2)..]]).ShouldHaveSingleItem().ShouldContain(complaint);
    }

    [Fact]
    public void All_bad_arguments_are_named_at_once() => Errors("--app-id", "x", "--host", "y", "--version", "z", "--out", "a").Count.ShouldBe(4);

    [Fact]
    public void A_missing_argument_is_named() => Errors().ShouldBe(["Option '--app-id' is required.", "Option '--host' is required."]);

    [Fact]
    public void A_folder_is_no_file()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "a.zip")).FullName;
        Errors("--app-id", Manifests.AppId, "--host", "a.gov.uk", "--out", folder).ShouldHaveSingleItem().ShouldContain("is a folder. Name a file in it.");
    }

    [Fact]
    public void What_is_wrong_in_the_folder_is_all_named_and_nothing_is_written()
    {
        var content = Copied();
        File.WriteAllBytes(Path.Combine(content.Root, "manifest", "outline.png"), Pngs.Of(32, 32, Pngs.White(32, 32, _ => 255)));
        File.Copy(Path.Combine(content.Root, "manifest", "outline.png"), Path.Combine(content.Root, "manifest", "color.png"), overwrite: true);
        File.WriteAllText(Path.Combine(content.Root, ManifestTemplate.File), Manifests.Template.Replace("\"short\": \"Exploitation guidance\"", "\"short\": \"Guidance on child criminal exploitation\"", StringComparison.Ordinal));
        var file = Path.Combine(_folder, "broken.zip");
        var (code, output, errors) = Run(content, "--app-id", Manifests.AppId, "--host", "a.gov.uk", "--out", file);
        code.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("name.short has 39 characters, and 30 are the most.");
        errors.ShouldContain("color.png has 32 x 32 pixels");
        errors.ShouldContain("outline.png is white all over");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_file_is_named_with_where_to_put_it()
    {
        var content = Copied();
        File.Delete(Path.Combine(content.Root, "manifest", "color.png"));
        var (code, _, errors) = Run(content, "--app-id", Manifests.AppId, "--host", "a.gov.uk", "--out", Path.Combine(_folder, "a.zip"));
        code.ShouldBe(1);
        errors.ShouldContain("manifest/color.png is missing. Put it beside knowledge/");
    }

    private ContentFolder Copied()
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        Directory.CreateDirectory(Path.Combine(root, "manifest"));
        foreach (var file in Checkout.Content.Files("manifest", "*")) File.Copy(Checkout.Content.PathOf(file), Path.Combine(root, file));
        return new ContentFolder(root);
    }

    private static IReadOnlyList<string> Errors(params string[] arguments) => [.. PackageCommand.Create(() => Checkout.Content).Parse(arguments).Errors.Select(e => e.Message)];

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => Run(Checkout.Content, arguments);

    private static (int Code, string Output, string Errors) Run(ContentFolder content, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = PackageCommand.Create(() => content).Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
