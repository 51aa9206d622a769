using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Shouldly;
using Xunit;

namespace Ucr.Server.Specs.Architecture;

/// <summary>The build is the first reader: files and methods fit on a screen, and a folder is a namespace.</summary>
public sealed partial class TidySpecs
{
    private const int LongestFile = 200;
    private const int LongestMethod = 40;

    [Fact]
    public void a_file_has_200_lines_at_most() =>
        Repository.Sources().Select(path => (Name: Repository.Name(path), Lines: File.ReadLines(path).Count())).Where(file => file.Lines > LongestFile).ShouldBeEmpty();

    [Fact]
    public void a_method_has_40_lines_at_most() =>
        Repository.Sources().Where(path => Repository.Name(path).StartsWith("src/", StringComparison.Ordinal)).SelectMany(LongMethods).ShouldBeEmpty();

    [Fact]
    public void a_folder_is_a_namespace() =>
        Repository.Sources().Where(path => Namespace().Match(File.ReadAllText(path)) is { Success: true } found && found.Groups["name"].Value != Expected(path))
            .Select(Repository.Name).ShouldBeEmpty();

    [Fact]
    public void nothing_is_left_unfinished() =>
        Repository.Sources().Where(path => Unfinished().IsMatch(File.ReadAllText(path))).Select(Repository.Name).ShouldBeEmpty();

    private static IEnumerable<string> LongMethods(string path) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
            .Select(method => (Method: method, Span: method.GetLocation().GetLineSpan()))
            .Where(one => one.Span.EndLinePosition.Line - one.Span.StartLinePosition.Line + 1 > LongestMethod)
            .Select(one => $"{Repository.Name(path)}:{one.Span.StartLinePosition.Line + 1}");

    private static string Expected(string path) => string.Join('.', Repository.Name(path).Split('/')[1..^1]);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    // Put together here so that this file does not find itself.
    [GeneratedRegex("TO" + "DO|FIX" + "ME|NotImplemented" + "Exception", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();
}
