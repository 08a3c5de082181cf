using System.Diagnostics;
using System.Text.Json;

namespace Assistant.Tests.Commands;

/// <summary>The program as a person starts it: another working folder, and published to a folder of its own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void The_program_finds_its_content_from_any_working_folder() =>
        Status(Run(Path.Combine(AppContext.BaseDirectory, "Assistant.dll"), Path.GetTempPath(), "ask", "--json", "what is redthread")).ShouldBe("answered");

    [Fact]
    public void The_published_program_brings_its_content_along()
    {
        var folder = Directory.CreateTempSubdirectory("publish-").FullName;
        var project = Path.Combine(Checkout.Content.Root, "src", "Assistant", "Assistant.csproj");
        Start("dotnet", Checkout.Content.Root, "publish", project, "--no-restore", "-c", "Debug", "-o", folder).Code.ShouldBe(0);
        File.Exists(Path.Combine(folder, "knowledge", "sources.yaml")).ShouldBeTrue();
        var moved = folder + "-moved";
        Directory.Move(folder, moved);
        Status(Run(Path.Combine(moved, "Assistant.dll"), Path.GetTempPath(), "ask", "--json", "what is redthread")).ShouldBe("answered");
    }

    [Fact]
    public void A_wrong_argument_gets_a_message_and_exit_code_2()
    {
        var (code, _, errors) = Run(Path.Combine(AppContext.BaseDirectory, "Assistant.dll"), Path.GetTempPath(), "ask", "--nonsense");
        code.ShouldBe(2);
        errors.ShouldContain("--nonsense");
    }

    private static string? Status((int Code, string Output, string Errors) run)
    {
        run.Code.ShouldBe(0, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("status").GetString();
    }

    private static (int Code, string Output, string Errors) Run(string program, string folder, params string[] arguments) => Start("dotnet", folder, [program, .. arguments]);

    private static (int Code, string Output, string Errors) Start(string command, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit(TimeSpan.FromMinutes(3)).ShouldBeTrue();
        return (process.ExitCode, output.Result, errors.Result);
    }
}
